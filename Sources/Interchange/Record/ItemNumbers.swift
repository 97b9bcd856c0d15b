import Foundation
import Postmortems

/// The numbers of rows, causes, action items and meetings within a file: what remarks refer to them by.
struct ItemNumbers {
  let events: [EventID: Int]
  let causes: [CauseID: Int]
  let actionItems: [ActionItemID: Int]
  let meetings: [MeetingID: Int]
  /// The numbers that a reader sees: 1, 1.1, 1.2 …
  let causeLabels: [CauseID: String]

  init(_ postmortem: Postmortem) {
    events = ItemNumbers.numbers(postmortem.timeline.events)
    causes = ItemNumbers.numbers(postmortem.causes.items)
    actionItems = ItemNumbers.numbers(postmortem.actionItems.items)
    meetings = ItemNumbers.numbers(postmortem.meetings.items)
    causeLabels = Dictionary(
      postmortem.causeTree.map { ($0.cause.id, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  private static func numbers<Item: Identifiable>(_ items: [Item]) -> [Item.ID: Int] {
    Dictionary(zip(items.map(\.id), 1...), uniquingKeysWith: { first, _ in first })
  }
}
