extension Change {
  /// What takes away again what a change has put there, or puts back what it has taken; nil for a text, for a slot, and
  /// for what nobody takes back, such as an edition.
  package var opposite: Command? {
    switch self {
    case .record(.tagAdded(let tag)): .record(.removeTag(tag: tag))
    case .record(.tagRemoved(let tag)): .record(.addTag(tag: tag))
    case .item(.removed(let item)): .item(.restore(item: item))
    case .item(.restored(let item)): .item(.remove(item: item))
    case .incident(let change): change.opposite
    case .timeline(let change): change.opposite
    case .cause(let change): change.opposite
    case .actionItem(.actionItemAdded(let item)): .item(.remove(item: .actionItem(item.id)))
    case .actionItem(let change): change.opposite.map { .actionItem($0) }
    case .idea(.ideaAdded(let idea)): .item(.remove(item: .idea(idea.id)))
    case .idea(.ideaMoved(let id, let from, _)): .idea(.moveIdea(idea: id, event: from))
    case .question(.questionMoved(let id, let from, _)): .question(.moveQuestion(question: id, event: from))
    case .question(.questionAsked(let question)): .item(.remove(item: .question(question.id)))
    case .parkingLot(.parked(let parked)): .item(.remove(item: .parked(parked.id)))
    case .meeting(let change): change.opposite
    case .preparation(let change): .preparation(change.opposite)
    case .agreement(let change): change.opposite.map { .agreement($0) }
    case .access(.readerNamed(let person)): .access(.unnameReader(person: person))
    case .access(.readerUnnamed(let person)): .access(.nameReader(person: person))
    case .record, .text, .idea, .question, .parkingLot, .schedule, .agenda, .publication, .access: nil
    }
  }
}

extension IncidentChange {
  fileprivate var opposite: Command? {
    switch self {
    case .incidentAdded(let id, _): .item(.remove(item: .incident(id)))
    case .systemAdded(let id, let system): .incident(.removeSystem(incident: id, system: system))
    case .systemRemoved(let id, let system): .incident(.addSystem(incident: id, system: system))
    case .ticketAdded(let id, let ticket): .incident(.removeTicket(incident: id, ticket: ticket))
    case .ticketRemoved(let id, let ticket): .incident(.addTicket(incident: id, ticket: ticket))
    case .incidentKindSet, .severitySet, .keyTimeSet, .keyTimeTied, .keyTimeCleared: nil
    }
  }
}

extension TimelineChange {
  fileprivate var opposite: Command? {
    switch self {
    case .eventAdded(let event): .item(.remove(item: .event(event.id)))
    case .eventFlagged(let id, let flag): .timeline(.unflagEvent(event: id, flag: flag))
    case .eventUnflagged(let id, let flag): .timeline(.flagEvent(event: id, flag: flag))
    case .eventMerged(let id, _, let text): .timeline(.cutEvent(event: id, text: text))
    case .eventSplit(let id, let row): .timeline(.mergeEvents(event: id, with: row.id, joint: " "))
    case .eventTimeSet, .eventKindSet, .noCauseSet, .eventMoved: nil
    }
  }
}

extension CauseChange {
  fileprivate var opposite: Command? {
    switch self {
    case .causeAdded(let cause): .item(.remove(item: .cause(cause.id)))
    case .causeLinked(let id, let event): .cause(.unlinkCause(cause: id, event: event))
    case .causeUnlinked(let id, let event): .cause(.linkCause(cause: id, event: event))
    case .causeParentSet, .noActionReasonSet: nil
    }
  }
}

extension ActionItemChange {
  fileprivate var opposite: ActionItemCommand? {
    switch self {
    case .actionItemLinkedToCause(let id, let cause):
      .unlinkActionItemFromCause(actionItem: id, cause: cause)
    case .actionItemUnlinkedFromCause(let id, let cause):
      .linkActionItemToCause(actionItem: id, cause: cause)
    case .actionItemLinkedToEvent(let id, let event):
      .unlinkActionItemFromEvent(actionItem: id, event: event)
    case .actionItemUnlinkedFromEvent(let id, let event):
      .linkActionItemToEvent(actionItem: id, event: event)
    case .actionItemTicketAdded(let id, let ticket): .removeActionItemTicket(actionItem: id, ticket: ticket)
    case .actionItemTicketRemoved(let id, let ticket): .addActionItemTicket(actionItem: id, ticket: ticket)
    case .actionItemAdded, .ownerSet, .approvalSet, .dueSet, .prioritySet, .actionItemStateSet: nil
    }
  }
}

extension PreparationChange {
  fileprivate var opposite: PreparationCommand {
    switch self {
    case .declaredReady(let person): .withdrawReadiness(person: person)
    case .readinessWithdrawn(let person): .declareReady(person: person)
    case .areaSpared(let area): .affectArea(area: area)
    case .areaAffected(let area): .spareArea(area: area)
    }
  }
}

extension AgreementChange {
  fileprivate var opposite: AgreementCommand? {
    switch self {
    case .teaserAssigned(let carrier): .withdrawTeaser(person: carrier.person, into: carrier.into)
    case .teaserWithdrawn(let person, let into): .assignTeaser(person: person, into: into)
    case .teaserFinished(let person, let into, _): .reopenTeaser(person: person, into: into)
    case .teaserReopened(let person, let into): .finishTeaser(person: person, into: into)
    case .completionSet: nil
    }
  }
}

extension MeetingChange {
  fileprivate var opposite: Command? {
    switch self {
    case .participantAdded(let person): .meeting(.removeParticipant(person: person))
    case .participantRemoved(let person): .meeting(.addParticipant(person: person))
    case .attended(let id, let person, _): .meeting(.withdrawAttendance(meeting: id, person: person))
    case .attendanceWithdrawn(let id, let person): .meeting(.attend(meeting: id, person: person))
    case .personLeft(let id, let person, _): .meeting(.attend(meeting: id, person: person))
    case .personReturned(let id, let person, _): .meeting(.leave(meeting: id, person: person))
    case .meetingBegun, .meetingEnded, .facilitatorSet: nil
    }
  }
}
