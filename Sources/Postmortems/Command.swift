/// What somebody asks of a postmortem. In JSON one object with one key: `{"rename": {"title": "…"}}`.
package enum Command: Hashable, Sendable, SpelledInParts {
  case record(RecordCommand)
  case text(TextCommand)
  case item(ItemCommand)
  case incident(IncidentCommand)
  case timeline(TimelineCommand)
  case cause(CauseCommand)
  case actionItem(ActionItemCommand)
  case idea(IdeaCommand)
  case question(QuestionCommand)
  case parkingLot(ParkingLotCommand)
  case meeting(MeetingCommand)
  case schedule(ScheduleCommand)
  case preparation(PreparationCommand)
  case agenda(AgendaCommand)
  case publication(PublicationCommand)
  case agreement(AgreementCommand)
  case access(AccessCommand)

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

  static let parts: [SpelledPart<Command>] = [
    .init(Command.record), .init(Command.text), .init(Command.item),
    .init(Command.incident), .init(Command.timeline), .init(Command.cause),
    .init(Command.actionItem), .init(Command.idea), .init(Command.question), .init(Command.parkingLot),
    .init(Command.meeting), .init(Command.schedule), .init(Command.agenda), .init(Command.publication),
    .init(Command.access), .init(Command.preparation), .init(Command.agreement),
  ]
}
