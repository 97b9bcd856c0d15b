import Postmortems

/// What is said of the postmortem as a whole, apart from its texts: tags, participants, language, zone.
struct RecordView: View {
  static let template = "record/record"
  let fields: Fields

  init(_ facts: Facts) {
    let postmortem = facts.postmortem
    let tags: [Fields] = postmortem.tags.sorted().map { ["tag": $0] }
    let participants: [Fields] = facts.sorted(postmortem.participants).map {
      ["person": $0.text, "name": facts.name($0)]
    }
    let languages: [Fields] = Language.allCases.map {
      [
        "value": $0.rawValue, "word": facts.words("language.\($0.rawValue)"),
        "selected": $0 == postmortem.language,
      ]
    }
    fields = [
      "tags": tags, "participants": participants, "languages": languages, "zone": postmortem.zone,
    ]
  }
}
