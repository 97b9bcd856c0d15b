import Postmortems

/// The foot line's count of events.
struct CountView: View {
  static let template = "record/count"
  let fields: Fields

  init(_ facts: Facts) {
    let open = facts.postmortem.openQuestionCount
    fields = [
      "questions": (open == 0 ? nil : facts.words.count("question.open", open)).orAbsent,
      "events": facts.words.count("count.events", facts.postmortem.timeline.count),
      "zone": facts.words("count.zone", ["zone": facts.postmortem.zone]),
    ]
  }
}
