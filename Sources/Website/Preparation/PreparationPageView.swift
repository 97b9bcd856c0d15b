import Foundation
import Postmortems
import Storage

/// What is expected before the meeting, and for whoever runs it: who is ready, what the table does not tell, and which
/// area has no voice.
struct PreparationPageView: View {
  static let template = "preparation/page"
  let fields: Fields

  init(_ known: PreparationFacts) {
    let (facts, postmortem) = (known.facts, known.postmortem)
    let meeting = postmortem.preparesFor
    let isInvited = postmortem.participants.contains(known.reader)
    let address = "/postmortems/\(postmortem.id)"
    fields = [
      "title": postmortem.title, "address": address, "timeline": "\(address)#event-storming",
      "age": HeadingView(facts).fields["age"] ?? false,
      "when": meeting.map {
        facts.words("preparation.before", ["at": facts.words.moment($0.at, in: facts.zone)])
      }
      .orAbsent,
      "meeting": meeting.map { "\(address)/meetings/\($0.id)" }.orAbsent,
      "isAsked": meeting != nil && isInvited,
      "isReady": postmortem.preparation.ready.contains(known.reader),
      "runs": known.runs, "said": PreparationView.said(facts),
      "people": facts.sorted(postmortem.participants).map { PreparationPageView.row($0, known) },
      "nudge": NudgeFields(known).fields.orAbsent,
      "gaps": GapFields(facts, longerThan: known.settings.gap).fields,
      "areas": AreaFields(known).fields,
    ]
  }

  private static func row(_ person: PersonID, _ known: PreparationFacts) -> Fields {
    let facts = known.facts
    let nudged = known.lastNudge(of: person).map {
      facts.words("preparation.nudged", ["at": facts.words.date(.minute, facts.clock($0.madeAt))])
    }
    let failed = known.lastNudge(of: person).flatMap { $0.sentAt == nil ? $0.failure : nil }
    let hasAccount = facts.people[person]?.account == true
    return PreparationView.row(person, facts).merging([
      "nudged": nudged.orAbsent,
      "failed": failed.map { facts.words("mail.failure.\($0)") }.orAbsent,
      "maySay": known.runs && !hasAccount && known.postmortem.preparesFor != nil,
      "sayReady": facts.words("preparation.sayFor", ["name": facts.name(person)]),
      "sayNotReady": facts.words("preparation.takeBackFor", ["name": facts.name(person)]),
    ]) { $1 }
  }
}
