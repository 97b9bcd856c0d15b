import Foundation
import Postmortems

/// What a postmortem's page is made of: the value, the people it names, the reader's language, and now. Nothing of
/// the viewer: what one may see or do more than another is left to the body's style.
package struct Facts: Sendable {
  package let postmortem: Postmortem
  package let people: [PersonID: Person]
  package let words: Words
  package let now: Date
  let zone: TimeZone
  let causes: [NumberedCause]
  let actionNumbers: [ActionItemID: Int]
  let questions: [EventID: [Question]]

  package init(_ postmortem: Postmortem, people: [PersonID: Person], words: Words, now: Date) {
    self.postmortem = postmortem
    self.people = people
    self.words = words
    self.now = now
    zone = TimeZone(identifier: postmortem.zone) ?? .gmt
    causes = postmortem.causeTree
    let numbered = postmortem.actionItems.items.enumerated().map { ($1.id, $0 + 1) }
    actionNumbers = Dictionary(numbered) { first, _ in first }
    questions = postmortem.questionsByRow
  }

  func name(_ person: PersonID?) -> String {
    person.flatMap { people[$0]?.name } ?? words("person.unknown")
  }

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
