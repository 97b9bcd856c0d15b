import Postmortems

/// What the rows, causes, action items and meetings of a document are called where it arrives.
struct RenewedIDs {
  private(set) var events: [EventID: EventID] = [:]
  private(set) var causes: [CauseID: CauseID] = [:]
  private(set) var actionItems: [ActionItemID: ActionItemID] = [:]
  private(set) var meetings: [MeetingID: MeetingID] = [:]

  init(_ document: Document, from ids: inout some RandomNumberGenerator) {
    for event in document.timeline { events[event.id] = .random(using: &ids) }
    for cause in document.causes { causes[cause.id] = .random(using: &ids) }
    for item in document.actionItems { actionItems[item.id] = .random(using: &ids) }
    for meeting in document.meetings { meetings[meeting.id] = .random(using: &ids) }
  }

  func of(_ old: [EventID]) -> Set<EventID> { Set(old.compactMap { events[$0] }) }
  func of(_ old: [CauseID]) -> Set<CauseID> { Set(old.compactMap { causes[$0] }) }

  /// What an idea became; nil for what is there no more.
  func of(_ old: ItemRef?) -> ItemRef? {
    switch old {
    case .cause(let id)?: causes[id].map { .cause($0) }
    case .actionItem(let id)?: actionItems[id].map { .actionItem($0) }
    default: nil
    }
  }
}
