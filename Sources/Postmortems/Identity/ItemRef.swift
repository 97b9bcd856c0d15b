/// One thing inside a postmortem that can be removed and brought back, spelled `event/x7`.
package enum ItemRef: Hashable, Sendable {
  case incident(IncidentID)
  case event(EventID)
  case cause(CauseID)
  case actionItem(ActionItemID)
  case idea(IdeaID)
  case question(QuestionID)
  case parked(ParkedID)

  package var kind: String {
    switch self {
    case .incident: "incident"
    case .event: "event"
    case .cause: "cause"
    case .actionItem: "actionItem"
    case .idea: "idea"
    case .question: "question"
    case .parked: "parked"
    }
  }

  package var id: String {
    switch self {
    case .incident(let id): id.text
    case .event(let id): id.text
    case .cause(let id): id.text
    case .actionItem(let id): id.text
    case .idea(let id): id.text
    case .question(let id): id.text
    case .parked(let id): id.text
    }
  }

  package var spelled: String { "\(kind)/\(id)" }

  package init?(spelled: String) {
    let parts = spelled.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(kind: parts[0], id: parts[1])
  }

  private init?(kind: String, id: String) {
    let made: ItemRef? =
      switch kind {
      case "incident": ID(id).map(ItemRef.incident)
      case "event": ID(id).map(ItemRef.event)
      case "cause": ID(id).map(ItemRef.cause)
      case "actionItem": ID(id).map(ItemRef.actionItem)
      case "idea": ID(id).map(ItemRef.idea)
      case "question": ID(id).map(ItemRef.question)
      case "parked": ID(id).map(ItemRef.parked)
      default: nil
      }
    guard let made else { return nil }
    self = made
  }
}

extension ItemRef: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let ref = ItemRef(spelled: try container.decode(String.self)) else {
      throw Misspelling.item.error(at: decoder.codingPath)
    }
    self = ref
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(spelled)
  }
}
