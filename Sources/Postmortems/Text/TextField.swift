/// A text that many people write in at once. Spelled `summary` or `event/x7`.
package enum TextField: Hashable, Sendable {
  case summary, notes, lessons, teaser
  case of(ItemRef)

  package var spelled: String {
    switch self {
    case .summary: "summary"
    case .notes: "notes"
    case .lessons: "lessons"
    case .teaser: "teaser"
    case .of(let item): item.spelled
    }
  }

  /// The field that `spelled` names; an incident has no text.
  package init?(spelled: String) {
    switch spelled {
    case "summary": self = .summary
    case "notes": self = .notes
    case "lessons": self = .lessons
    case "teaser": self = .teaser
    default:
      guard let item = ItemRef(spelled: spelled), item.kind != "incident" else { return nil }
      self = .of(item)
    }
  }
}

extension TextField {
  /// Whether it is a single line.
  package var isLine: Bool { if case .of(.question) = self { true } else { false } }

  /// The longest text that it takes, in UTF-16 code units.
  package var longest: Int { isLine ? Wording.longestLine : Wording.longestText }
}

extension TextField: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let field = TextField(spelled: try container.decode(String.self)) else {
      throw Misspelling.textField.error(at: decoder.codingPath)
    }
    self = field
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(spelled)
  }
}
