import Foundation
import Postmortems
import Storage

/// What a postmortem's page is made of: the value, the people it names, the reader's language, and now. Nothing of
/// the viewer: what one may see or do more than another is left to the body's style.
package struct Facts: Sendable {
  package let postmortem: Postmortem
  package let people: [PersonID: Person]
  package let words: Words
  package let now: Date
  /// After how many days without a meeting an incident is called late.
  let lateAfter: Int
  let zone: TimeZone
  let causes: [NumberedCause]
  let actionNumbers: [ActionItemID: Int]
  let questions: [EventID: [Question]]
  /// Who entered which row: known only while a meeting runs.
  let authors: [EventID: PersonID]

  /// - Parameter authors: who entered which row, as far as that is known.
  package init(
    _ postmortem: Postmortem, people: [PersonID: Person], words: Words, now: Date,
    lateAfter: Int = PreparationSettings().lateAfter, authors: [EventID: PersonID] = [:]
  ) {
    self.lateAfter = lateAfter
    self.postmortem = postmortem
    self.people = people
    self.words = words
    self.now = now
    zone = TimeZone(identifier: postmortem.zone) ?? .gmt
    causes = postmortem.causeTree
    let numbered = postmortem.actionItems.items.enumerated().map { ($1.id, $0 + 1) }
    actionNumbers = Dictionary(numbered) { first, _ in first }
    questions = postmortem.questionsByRow
    self.authors = postmortem.runningMeeting == nil ? [:] : authors
  }

  func name(_ person: PersonID?) -> String {
    person.flatMap { people[$0]?.name } ?? words("person.unknown")
  }

  /// The name of whoever entered a row, while a meeting runs.
  func author(of event: EventID) -> String? { authors[event].flatMap { people[$0]?.name } }

  /// Now, in milliseconds since 1970, for clocks in the browser.
  var milliseconds: String { String(Int(now.timeIntervalSince1970 * 1_000)) }

  func clock(_ instant: Date) -> WallClock { WallClock(instant, in: zone) }

  func number(_ cause: CauseID) -> String? {
    causes.first { $0.cause.id == cause }.map { words("cause.letter") + $0.number }
  }

  func number(_ item: ActionItemID) -> String? {
    actionNumbers[item].map { words("actionItem.letter") + String($0) }
  }

  /// The people, by name.
  func sorted(_ ids: some Sequence<PersonID>) -> [PersonID] {
    ids.sorted { (name($0).lowercased(), $0) < (name($1).lowercased(), $1) }
  }
}
