import Postmortems

/// The opening of a meeting: the three rules, and who has confirmed them. Shown as long as its first step runs.
struct RulesView: View {
  static let template = "agenda/rules"
  /// As they are named in words.
  static let rules = ["primeDirective", "antiVegas", "cantFixPeople"]

  let fields: Fields

  init(_ facts: Facts) {
    guard let meeting = facts.postmortem.runningMeeting, let agenda = meeting.agenda,
      agenda.course.step == .whatHappened
    else {
      fields = ["opens": false]
      return
    }
    fields = [
      "opens": true, "meeting": meeting.id.text, "rules": RulesView.said(facts.words),
      "people": RulesView.people(meeting, agenda, facts),
      "count": RulesView.count(meeting, agenda, facts.words),
    ]
  }

  static func said(_ words: Words) -> [Fields] {
    rules.enumerated().map { index, rule in
      [
        "number": String(index + 1), "name": words("rules.name.\(rule)"),
        "sentence": words("rules.said.\(rule)"),
      ]
    }
  }

  /// Those present, by name, each with what they said.
  static func people(_ meeting: Meeting, _ agenda: Agenda, _ facts: Facts) -> [Fields] {
    facts.sorted(meeting.here).map { person in
      let name = facts.name(person)
      return [
        "person": person.text, "name": name, "meeting": meeting.id.text,
        "confirmed": agenda.confirmed.contains(person),
        "confirmFor": facts.words("rules.confirmFor", ["name": name]),
      ]
    }
  }

  static func count(_ meeting: Meeting, _ agenda: Agenda, _ words: Words) -> String {
    let confirmed = String(meeting.here.intersection(agenda.confirmed).count)
    return words("rules.count", ["count": confirmed, "all": String(meeting.here.count)])
  }
}
