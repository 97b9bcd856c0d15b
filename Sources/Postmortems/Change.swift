/// What happened to a postmortem. In JSON one object with one key: `{"renamed": {"title": "…"}}`.
/// The journal is made of these, and what was once written is read for ever: cases and their fields are only added to.
package enum Change: Hashable, Sendable, SpelledInParts {
  case record(RecordChange)
  case text(TextChange)
  case item(ItemChange)
  case incident(IncidentChange)
  case timeline(TimelineChange)
  case cause(CauseChange)
  case actionItem(ActionItemChange)
  case idea(IdeaChange)
  case question(QuestionChange)
  case parkingLot(ParkingLotChange)
  case meeting(MeetingChange)
  case schedule(ScheduleChange)
  case preparation(PreparationChange)
  case agenda(AgendaChange)
  case publication(PublicationChange)
  case agreement(AgreementChange)
  case access(AccessChange)

  var part: any Spelled {
    switch self {
    case .record(let part): part
    case .text(let part): part
    case .item(let part): part
    case .incident(let part): part
    case .timeline(let part): part
    case .cause(let part): part
    case .actionItem(let part): part
    case .idea(let part): part
    case .question(let part): part
    case .parkingLot(let part): part
    case .meeting(let part): part
    case .schedule(let part): part
    case .preparation(let part): part
    case .agenda(let part): part
    case .publication(let part): part
    case .agreement(let part): part
    case .access(let part): part
    }
  }

  static let parts: [SpelledPart<Change>] = [
    .init(Change.record), .init(Change.text), .init(Change.item),
    .init(Change.incident), .init(Change.timeline), .init(Change.cause),
    .init(Change.actionItem), .init(Change.idea), .init(Change.question), .init(Change.parkingLot),
    .init(Change.meeting), .init(Change.schedule), .init(Change.agenda), .init(Change.publication),
    .init(Change.access), .init(Change.preparation), .init(Change.agreement),
  ]
}

extension Change {
  /// Whether an edition shows it. Action items and follow-ups live on beside the edition, and people come and go.
  var concernsEdition: Bool {
    switch self {
    case .record, .incident, .timeline, .cause, .idea: true
    case .text(.edited(.of(.parked), _)), .text(.edited(.of(.question), _)): false
    case .text: true
    case .item(let change): change.concernsEdition
    case .actionItem(let change): change.concernsEdition
    case .question, .parkingLot, .meeting, .schedule, .preparation, .agenda, .publication, .agreement,
      .access:
      false
    }
  }
}

extension Change {
  /// Whether it may change who reads: then every listener is looked at again.
  package var concernsAccess: Bool {
    switch self {
    case .access, .meeting, .schedule: true
    default: false
    }
  }
}
