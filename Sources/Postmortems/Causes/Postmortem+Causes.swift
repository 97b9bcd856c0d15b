extension Postmortem {
  func decide(_ command: CauseCommand) throws(Refusal) -> [Change] {
    switch command {
    case .addCause(let id, let text, let parent, let events):
      try requireNew(.cause(id))
      if let parent { try require(.cause(parent)) }
      for event in events ?? [] { try require(.event(event)) }
      let cause = Cause(id: id, text: try Wording.text(text), parent: parent, events: events ?? [])
      return [.cause(.causeAdded(cause: cause))]
    case .setCauseParent(let id, let parent):
      guard try cause(id).parent != parent else { return [] }
      try refuseLoop(id, below: parent)
      return [.cause(.causeParentSet(cause: id, parent: parent))]
    case .linkCause(let id, let event):
      try require(.event(event))
      return try cause(id).events.contains(event) ? [] : [.cause(.causeLinked(cause: id, event: event))]
    case .unlinkCause(let id, let event):
      return try cause(id).events.contains(event) ? [.cause(.causeUnlinked(cause: id, event: event))] : []
    case .setNoActionReason(let id, let typed):
      let reason: String? = if let typed { try Wording.line(typed) } else { nil }
      return try cause(id).noActionReason == reason
        ? [] : [.cause(.noActionReasonSet(cause: id, reason: reason))]
    }
  }

  mutating func fold(_ change: CauseChange) {
    switch change {
    case .causeAdded(let cause): causes.add(cause)
    case .causeParentSet(let id, let parent): causes.update(id) { $0.parent = parent }
    case .causeLinked(let id, let event): causes.update(id) { $0.events.insert(event) }
    case .causeUnlinked(let id, let event): causes.update(id) { $0.events.remove(event) }
    case .noActionReasonSet(let id, let reason): causes.update(id) { $0.noActionReason = reason }
    }
  }

  private func cause(_ id: CauseID) throws(Refusal) -> Cause {
    try require(.cause(id))
    guard let cause = causes[id] else { throw .unknown(.cause(id)) }
    return cause
  }

  private func refuseLoop(_ id: CauseID, below parent: CauseID?) throws(Refusal) {
    if let parent { try require(.cause(parent)) }
    var above = parent
    while let cause = above {
      guard cause != id else { throw .causeBelowItself }
      above = causes.lastForm(of: cause)?.parent
    }
  }
}
