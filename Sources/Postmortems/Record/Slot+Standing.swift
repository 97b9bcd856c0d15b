extension Postmortem {
  /// What would set a slot to the value that stands in it; nil where its item is not there, or no change says so.
  package func standing(in slot: Slot) -> Change? {
    switch slot {
    case .title: .record(.renamed(title: title))
    case .language: .record(.languageSet(language: language))
    case .zone: .record(.zoneSet(zone: zone))
    case .restriction: .access(restriction.map { .restricted(restriction: $0) } ?? .restrictionLifted)
    case .completion: .agreement(.completionSet(completion: agreement.completion))
    case .incidentKind, .severity, .keyTime: incident(slot).map { .incident($0) }
    case .eventTime, .eventKind, .noCause: timeline(slot).map { .timeline($0) }
    case .causeParent(let id): causes[id].map { .cause(.causeParentSet(cause: id, parent: $0.parent)) }
    case .noActionReason(let id):
      causes[id].map { .cause(.noActionReasonSet(cause: id, reason: $0.noActionReason)) }
    case .owner, .approval, .due, .priority, .actionItemState: actionItem(slot).map { .actionItem($0) }
    case .ideaKind(let id): ideas[id].map { .idea(.ideaKindSet(idea: id, kind: $0.kind)) }
    case .ideaOutcome(let id): ideas[id].map { .idea(.ideaDecided(idea: id, outcome: $0.outcome)) }
    case .questionState(let id):
      questions[id].map { .question(.questionResolved(question: id, resolved: $0.resolved)) }
    case .facilitator(let id):
      meetings[id]?.facilitator.map { .meeting(.facilitatorSet(meeting: id, person: $0)) }
    case .schedule(let id):
      scheduledMeetings[id].map {
        .schedule(
          .meetingRescheduled(meeting: id, at: $0.at, minutes: $0.minutes, facilitator: $0.facilitator))
      }
    }
  }

  private func incident(_ slot: Slot) -> IncidentChange? {
    switch slot {
    case .incidentKind(let id): incidents[id].map { .incidentKindSet(incident: id, kind: $0.kind) }
    case .severity(let id): incidents[id].map { .severitySet(incident: id, severity: $0.severity) }
    case .keyTime(let id, let key):
      incidents[id].map {
        switch $0.keyTimes[key] {
        case .at(let when): .keyTimeSet(incident: id, key: key, when: when)
        case .event(let event): .keyTimeTied(incident: id, key: key, event: event)
        case nil: .keyTimeCleared(incident: id, key: key)
        }
      }
    default: nil
    }
  }

  private func timeline(_ slot: Slot) -> TimelineChange? {
    switch slot {
    case .eventTime(let id): timeline[id].map { .eventTimeSet(event: id, when: $0.when, order: $0.order) }
    case .eventKind(let id): timeline[id].map { .eventKindSet(event: id, kind: $0.kind) }
    case .noCause(let id): timeline[id].map { .noCauseSet(event: id, noCause: $0.noCause) }
    default: nil
    }
  }

  private func actionItem(_ slot: Slot) -> ActionItemChange? {
    switch slot {
    case .owner(let id):
      actionItems[id].map { .ownerSet(actionItem: id, owner: $0.owner, takenIn: $0.takenIn) }
    case .approval(let id):
      actionItems[id].map { .approvalSet(actionItem: id, from: $0.approvalFrom) }
    case .due(let id): actionItems[id].map { .dueSet(actionItem: id, due: $0.due) }
    case .priority(let id):
      actionItems[id].map { .prioritySet(actionItem: id, priority: $0.priority) }
    case .actionItemState(let id): actionItems[id].map { .state(of: $0) }
    default: nil
    }
  }
}

extension ActionItemChange {
  fileprivate static func state(of item: ActionItem) -> ActionItemChange {
    .actionItemStateSet(
      actionItem: item.id, state: item.state, reason: item.reason, replacedBy: item.replacedBy)
  }
}
