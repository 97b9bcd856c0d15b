extension Postmortem {
  func decide(_ command: ActionItemCommand) throws(Refusal) -> [Change] {
    switch command {
    case .addActionItem: try add(command)
    case .assignOwner(let id, let owner): try assign(owner, to: actionItem(id))
    case .seekApproval(let id, let from, let owner): try seekApproval(for: actionItem(id), from, owner)
    case .withdrawApproval(let id):
      try actionItem(id).approvalFrom == nil ? [] : [.actionItem(.approvalSet(actionItem: id, from: nil))]
    case .setDue(let id, let due):
      try actionItem(id).due == due ? [] : [.actionItem(.dueSet(actionItem: id, due: due))]
    case .setPriority(let id, let priority):
      try actionItem(id).priority == priority
        ? [] : [.actionItem(.prioritySet(actionItem: id, priority: priority))]
    case .reopenActionItem(let id): try set(.open, of: id)
    case .finishActionItem(let id, let reason): try set(.done, of: id, reason: reason)
    case .dropActionItem(let id, let reason): try set(.dropped, of: id, reason: Wording.reason(reason))
    case .replaceActionItem(let id, let by, let reason): try replace(id, by: by, reason)
    case .linkActionItemToCause, .unlinkActionItemFromCause, .linkActionItemToEvent,
      .unlinkActionItemFromEvent, .addActionItemTicket, .removeActionItemTicket:
      try decideLink(command)
    }
  }

  private func add(_ command: ActionItemCommand) throws(Refusal) -> [Change] {
    guard
      case .addActionItem(let id, let text, let causes, let events, let owner, let due, let priority) =
        command
    else { return [] }
    try requireNew(.actionItem(id))
    for cause in causes ?? [] { try require(.cause(cause)) }
    for event in events ?? [] { try require(.event(event)) }
    if let owner { try requirePresent(owner) }
    let item = ActionItem(
      id: id, text: try Wording.text(text), priority: priority ?? .normal,
      owner: owner.map { .participant($0) },
      due: due, causes: causes ?? [], events: events ?? [], takenIn: latestMeeting?.id)
    return [.actionItem(.actionItemAdded(actionItem: item))]
  }

  private func set(
    _ state: ActionItem.State, of id: ActionItemID, reason typed: String? = nil,
    replacedBy: ActionItemID? = nil
  ) throws(Refusal) -> [Change] {
    let item = try actionItem(id)
    let reason: String? = if let typed { try Wording.line(typed) } else { nil }
    guard (item.state, item.reason, item.replacedBy) != (state, reason, replacedBy) else { return [] }
    return [
      .actionItem(
        .actionItemStateSet(actionItem: id, state: state, reason: reason, replacedBy: replacedBy))
    ]
  }

  private func replace(_ id: ActionItemID, by other: ActionItemID, _ reason: String?) throws(Refusal)
    -> [Change]
  {
    guard id != other else { throw .replacedByItself }
    try require(.actionItem(other))
    // Round a circle of replacements nothing would be left to do.
    var next = actionItems[other]
    while let item = next, item.state == .replaced, let by = item.replacedBy {
      guard by != id else { throw .replacedByItself }
      next = actionItems[by]
    }
    return try set(.replaced, of: id, reason: reason, replacedBy: other)
  }

  func actionItem(_ id: ActionItemID) throws(Refusal) -> ActionItem {
    try require(.actionItem(id))
    guard let item = actionItems[id] else { throw .unknown(.actionItem(id)) }
    return item
  }

  mutating func fold(_ change: ActionItemChange) {
    switch change {
    case .actionItemAdded(let item): actionItems.add(item)
    case .ownerSet(let id, let owner, let meeting):
      actionItems.update(id) {
        $0.owner = owner
        $0.takenIn = meeting
      }
    case .approvalSet(let id, let from): actionItems.update(id) { $0.approvalFrom = from }
    case .dueSet(let id, let due): actionItems.update(id) { $0.due = due }
    case .prioritySet(let id, let priority): actionItems.update(id) { $0.priority = priority }
    case .actionItemStateSet(let id, let state, let reason, let replacedBy):
      actionItems.update(id) {
        $0.state = state
        $0.reason = reason
        $0.replacedBy = replacedBy
      }
    case .actionItemLinkedToCause(let id, let cause): actionItems.update(id) { $0.causes.insert(cause) }
    case .actionItemUnlinkedFromCause(let id, let cause): actionItems.update(id) { $0.causes.remove(cause) }
    case .actionItemLinkedToEvent(let id, let event): actionItems.update(id) { $0.events.insert(event) }
    case .actionItemUnlinkedFromEvent(let id, let event): actionItems.update(id) { $0.events.remove(event) }
    case .actionItemTicketAdded(let id, let ticket): actionItems.update(id) { $0.tickets.insert(ticket) }
    case .actionItemTicketRemoved(let id, let ticket): actionItems.update(id) { $0.tickets.remove(ticket) }
    }
  }
}
