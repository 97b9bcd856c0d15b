import Postmortems

/// What is asked of those invited before the meeting, and whose events are in. Empty where no meeting is prepared for.
struct PreparationView: View {
  static let template = "preparation/preparation"
  let fields: Fields

  init(_ facts: Facts) {
    let meeting = facts.postmortem.preparesFor
    fields = [
      "asks": meeting.map { PreparationView.asked($0, facts) }.orAbsent
    ]
  }

  private static func asked(_ meeting: ScheduledMeeting, _ facts: Facts) -> Fields {
    let at = facts.words.date(.minute, facts.clock(meeting.at))
    return [
      "title": facts.words("preparation.before", ["at": at]),
      "address": "/postmortems/\(facts.postmortem.id)/preparation",
      "said": PreparationView.said(facts),
      "people": facts.sorted(facts.postmortem.participants).map { PreparationView.row($0, facts) },
    ]
  }

  /// How many have said that their events are in.
  static func said(_ facts: Facts) -> String {
    let invited = facts.postmortem.participants
    let ready = invited.intersection(facts.postmortem.preparation.ready)
    return facts.words("preparation.said", ["count": String(ready.count), "all": String(invited.count)])
  }

  static func row(_ person: PersonID, _ facts: Facts) -> Fields {
    let (name, isReady) = (facts.name(person), facts.postmortem.preparation.ready.contains(person))
    return [
      "person": person.text, "name": name, "initials": Initials.of(name), "ready": isReady,
      "state": facts.words(isReady ? "preparation.isReady" : "preparation.isNotReady"),
    ]
  }
}
