/// What somebody asks about a cause.
package enum CauseCommand: Hashable, Sendable, Spelled {
  case addCause(id: CauseID, text: String, parent: CauseID?, events: Set<EventID>?)
  case setCauseParent(cause: CauseID, parent: CauseID?)
  case linkCause(cause: CauseID, event: EventID)
  case unlinkCause(cause: CauseID, event: EventID)
  case setNoActionReason(cause: CauseID, reason: String?)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case addCause, setCauseParent, linkCause, unlinkCause, setNoActionReason
  }
}

/// What happened to a cause.
package enum CauseChange: Hashable, Sendable, Spelled {
  case causeAdded(cause: Cause)
  case causeParentSet(cause: CauseID, parent: CauseID?)
  case causeLinked(cause: CauseID, event: EventID)
  case causeUnlinked(cause: CauseID, event: EventID)
  case noActionReasonSet(cause: CauseID, reason: String?)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case causeAdded, causeParentSet, causeLinked, causeUnlinked, noActionReasonSet
  }
}
