extension ActionItem {
  /// Who sees to it. In JSON `{"participant": "…"}` or `{"typed": "…"}`.
  package enum Owner: Hashable, Sendable {
    case participant(PersonID)
    /// A name that came by import, as it was typed there, until the item next changes owner.
    case typed(String)
  }
}

extension ActionItem.Owner: Codable {
  private enum CodingKeys: String, CodingKey { case participant, typed }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let person = try container.decodeIfPresent(PersonID.self, forKey: .participant) {
      self = .participant(person)
    } else {
      self = .typed(try container.decode(String.self, forKey: .typed))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .participant(let person): try container.encode(person, forKey: .participant)
    case .typed(let name): try container.encode(name, forKey: .typed)
    }
  }
}
