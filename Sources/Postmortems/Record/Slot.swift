/// A value of which the last writer counts, wherever in the postmortem it stands. Texts and sets are none: they take
/// what everybody writes.
package enum Slot: Hashable, Sendable {
  case title, language, zone, restriction
  case incidentKind(IncidentID), severity(IncidentID), keyTime(IncidentID, KeyTime.Name)
  case eventTime(EventID), eventKind(EventID), noCause(EventID)
  case causeParent(CauseID), noActionReason(CauseID)
  case owner(ActionItemID), approval(ActionItemID), due(ActionItemID), priority(ActionItemID)
  case actionItemState(ActionItemID)
  case ideaKind(IdeaID), ideaOutcome(IdeaID)
  case questionState(QuestionID)
  case facilitator(MeetingID)
  case schedule(MeetingID)
  case completion
}

extension Change {
  /// The slot that it writes, if it writes one.
  package var slot: Slot? {
    switch self {
    case .record(let change): change.slot
    case .incident(let change): change.slot
    case .timeline(let change): change.slot
    case .cause(let change): change.slot
    case .actionItem(let change): change.slot
    case .idea(.ideaKindSet(let id, _)): .ideaKind(id)
    case .idea(.ideaDecided(let id, _)): .ideaOutcome(id)
    case .question(.questionResolved(let id, _)): .questionState(id)
    case .meeting(.facilitatorSet(let meeting, _)): .facilitator(meeting)
    case .schedule(.meetingRescheduled(let meeting, _, _, _)): .schedule(meeting)
    case .access(.restricted), .access(.restrictionLifted): .restriction
    case .agreement(.completionSet): .completion
    case .text, .item, .idea, .question, .parkingLot, .meeting, .schedule, .preparation, .agenda,
      .publication,
      .agreement, .access:
      nil
    }
  }
}

extension RecordChange {
  fileprivate var slot: Slot? {
    switch self {
    case .renamed: .title
    case .languageSet: .language
    case .zoneSet: .zone
    case .opened, .tagAdded, .tagRemoved: nil
    }
  }
}

extension IncidentChange {
  fileprivate var slot: Slot? {
    switch self {
    case .incidentKindSet(let id, _): .incidentKind(id)
    case .severitySet(let id, _): .severity(id)
    case .keyTimeSet(let id, let key, _), .keyTimeTied(let id, let key, _), .keyTimeCleared(let id, let key):
      .keyTime(id, key)
    case .incidentAdded, .systemAdded, .systemRemoved, .ticketAdded, .ticketRemoved: nil
    }
  }
}

extension TimelineChange {
  fileprivate var slot: Slot? {
    switch self {
    case .eventTimeSet(let id, _, _): .eventTime(id)
    case .eventKindSet(let id, _): .eventKind(id)
    case .noCauseSet(let id, _): .noCause(id)
    case .eventAdded, .eventFlagged, .eventUnflagged, .eventMoved, .eventMerged, .eventSplit: nil
    }
  }
}

extension CauseChange {
  fileprivate var slot: Slot? {
    switch self {
    case .causeParentSet(let id, _): .causeParent(id)
    case .noActionReasonSet(let id, _): .noActionReason(id)
    case .causeAdded, .causeLinked, .causeUnlinked: nil
    }
  }
}

extension ActionItemChange {
  fileprivate var slot: Slot? {
    switch self {
    case .ownerSet(let id, _, _): .owner(id)
    case .approvalSet(let id, _): .approval(id)
    case .dueSet(let id, _): .due(id)
    case .prioritySet(let id, _): .priority(id)
    case .actionItemStateSet(let id, _, _, _): .actionItemState(id)
    case .actionItemAdded, .actionItemLinkedToCause, .actionItemUnlinkedFromCause, .actionItemLinkedToEvent,
      .actionItemUnlinkedFromEvent, .actionItemTicketAdded, .actionItemTicketRemoved:
      nil
    }
  }
}

extension Sequence<Change> {
  /// What was written on purpose, by slot. Another zone moves the rows with it: that is no word about their times.
  package var bySlot: [Slot: Change] {
    let slots = compactMap { change in change.slot.map { ($0, change) } }
    let meant = slots.contains { $0.0 == .zone } ? slots.filter { $0.0 == .zone } : slots
    return Dictionary(meant) { _, last in last }
  }
}
