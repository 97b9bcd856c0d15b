import Foundation
import Postmortems

/// An action item.
struct DocumentActionItem: Codable, Sendable {
  /// Its owner: a person, or an imported name.
  struct Owner: Codable, Sendable {
    let participant: OrNull<PersonID>
    let typed: OrNull<String>

    init(_ owner: ActionItem.Owner) {
      switch owner {
      case .participant(let person): (participant, typed) = (OrNull(person), OrNull(nil))
      case .typed(let name): (participant, typed) = (OrNull(nil), OrNull(name))
      }
    }
  }

  let id: ActionItemID
  let text: String
  let state: ActionItem.State
  let reason: OrNull<String>
  let replacedBy: OrNull<ActionItemID>
  let approvalFrom: OrNull<String>
  let priority: ActionItem.Priority
  let owner: OrNull<Owner>
  let due: OrNull<CivilDate>
  /// The meeting that took it, or in which it last changed owner. Left out where there is none.
  let takenIn: MeetingID?
  let causes: [CauseID]
  let events: [EventID]
  let tickets: [String]

  init(_ item: ActionItem, _ postmortem: Postmortem, _ order: ReferenceOrder) {
    id = item.id
    text = item.text
    state = item.state
    reason = OrNull(item.reason)
    replacedBy = OrNull(item.replacedBy.flatMap { postmortem.actionItems[$0]?.id })
    approvalFrom = OrNull(item.approvalFrom)
    priority = item.priority
    owner = OrNull(item.owner.map(Owner.init))
    due = OrNull(item.due)
    takenIn = item.takenIn.flatMap { postmortem.meetings[$0]?.id }
    causes = order.sorted(item.causes)
    events = order.sorted(item.events)
    tickets = item.tickets.sorted()
  }
}
