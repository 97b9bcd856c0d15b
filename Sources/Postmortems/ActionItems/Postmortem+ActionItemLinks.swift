extension Postmortem {
  /// Decides what concerns the causes, events and tickets of an action item, element by element: two people who add
  /// to the same set both succeed.
  func decideLink(_ command: ActionItemCommand) throws(Refusal) -> [Change] {
    try linkChange(command).map { [.actionItem($0)] } ?? []
  }

  private func linkChange(_ command: ActionItemCommand) throws(Refusal) -> ActionItemChange? {
    switch command {
    case .linkActionItemToCause(let id, let cause):
      try require(.cause(cause))
      return try actionItem(id).causes.contains(cause)
        ? nil : .actionItemLinkedToCause(actionItem: id, cause: cause)
    case .unlinkActionItemFromCause(let id, let cause):
      return try actionItem(id).causes.contains(cause)
        ? .actionItemUnlinkedFromCause(actionItem: id, cause: cause) : nil
    case .linkActionItemToEvent(let id, let event):
      try require(.event(event))
      return try actionItem(id).events.contains(event)
        ? nil : .actionItemLinkedToEvent(actionItem: id, event: event)
    case .unlinkActionItemFromEvent(let id, let event):
      return try actionItem(id).events.contains(event)
        ? .actionItemUnlinkedFromEvent(actionItem: id, event: event) : nil
    case .addActionItemTicket(let id, let typed):
      let ticket = try TicketLink.read(typed)
      return try actionItem(id).tickets.contains(ticket)
        ? nil : .actionItemTicketAdded(actionItem: id, ticket: ticket)
    case .removeActionItemTicket(let id, let ticket):
      return try actionItem(id).tickets.contains(ticket)
        ? .actionItemTicketRemoved(actionItem: id, ticket: ticket) : nil
    default: return nil
    }
  }
}
