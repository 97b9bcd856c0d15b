/// What somebody asks about an action item.
package enum ActionItemCommand: Hashable, Sendable, Spelled {
  case addActionItem(
    id: ActionItemID, text: String, causes: Set<CauseID>?, events: Set<EventID>?, owner: PersonID?,
    due: CivilDate?, priority: ActionItem.Priority?)
  case assignOwner(actionItem: ActionItemID, owner: PersonID?)
  /// "This exceeds us": it becomes "obtain approval from … for …", owned by somebody present.
  case seekApproval(actionItem: ActionItemID, from: String, owner: PersonID)
  /// It is within what those present can decide after all.
  case withdrawApproval(actionItem: ActionItemID)
  case setDue(actionItem: ActionItemID, due: CivilDate?)
  case setPriority(actionItem: ActionItemID, priority: ActionItem.Priority)
  case reopenActionItem(actionItem: ActionItemID)
  case finishActionItem(actionItem: ActionItemID, reason: String?)
  case dropActionItem(actionItem: ActionItemID, reason: String)
  case replaceActionItem(actionItem: ActionItemID, by: ActionItemID, reason: String?)
  case linkActionItemToCause(actionItem: ActionItemID, cause: CauseID)
  case unlinkActionItemFromCause(actionItem: ActionItemID, cause: CauseID)
  case linkActionItemToEvent(actionItem: ActionItemID, event: EventID)
  case unlinkActionItemFromEvent(actionItem: ActionItemID, event: EventID)
  case addActionItemTicket(actionItem: ActionItemID, ticket: String)
  case removeActionItemTicket(actionItem: ActionItemID, ticket: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case addActionItem, assignOwner, seekApproval, withdrawApproval, setDue, setPriority, reopenActionItem
    case finishActionItem, dropActionItem, replaceActionItem, linkActionItemToCause
    case unlinkActionItemFromCause, linkActionItemToEvent, unlinkActionItemFromEvent, addActionItemTicket
    case removeActionItemTicket
  }
}

/// What happened to an action item.
package enum ActionItemChange: Hashable, Sendable, Spelled {
  case actionItemAdded(actionItem: ActionItem)
  case ownerSet(actionItem: ActionItemID, owner: ActionItem.Owner?, takenIn: MeetingID?)
  case approvalSet(actionItem: ActionItemID, from: String?)
  case dueSet(actionItem: ActionItemID, due: CivilDate?)
  case prioritySet(actionItem: ActionItemID, priority: ActionItem.Priority)
  case actionItemStateSet(
    actionItem: ActionItemID, state: ActionItem.State, reason: String?, replacedBy: ActionItemID?)
  case actionItemLinkedToCause(actionItem: ActionItemID, cause: CauseID)
  case actionItemUnlinkedFromCause(actionItem: ActionItemID, cause: CauseID)
  case actionItemLinkedToEvent(actionItem: ActionItemID, event: EventID)
  case actionItemUnlinkedFromEvent(actionItem: ActionItemID, event: EventID)
  case actionItemTicketAdded(actionItem: ActionItemID, ticket: String)
  case actionItemTicketRemoved(actionItem: ActionItemID, ticket: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case actionItemAdded, ownerSet, approvalSet, dueSet, prioritySet, actionItemStateSet
    case actionItemLinkedToCause, actionItemUnlinkedFromCause, actionItemLinkedToEvent
    case actionItemUnlinkedFromEvent, actionItemTicketAdded, actionItemTicketRemoved
  }

  /// Of the life of an action item only that it is there, and what it serves, belongs to the edition.
  var concernsEdition: Bool {
    switch self {
    case .actionItemAdded, .actionItemLinkedToCause, .actionItemUnlinkedFromCause, .actionItemLinkedToEvent,
      .actionItemUnlinkedFromEvent:
      true
    default: false
    }
  }
}
