/// How commands and changes are spelled in JSON: an object with a single key that says what it is,
/// `{"renamed": {"title": "…"}}`. Each feature declares its own names; together they form one flat vocabulary.
protocol Spelled: Codable, Sendable {
  associatedtype CodingKeys: CodingKey & CaseIterable
}

/// What is one of many parts: any command, any change.
protocol SpelledInParts: Codable, Sendable {
  static var parts: [SpelledPart<Self>] { get }
  var part: any Spelled { get }
}

extension SpelledInParts {
  package init(from decoder: any Decoder) throws {
    let name = try SpelledName(of: decoder)
    for part in Self.parts {
      if let whole = try part.read(name, decoder) {
        self = whole
        return
      }
    }
    throw Misspelling.name(Self.parts.flatMap(\.names)).error(at: decoder.codingPath)
  }

  package func encode(to encoder: any Encoder) throws { try part.encode(to: encoder) }
}

/// How one part of a whole is read; nil where the name is another part's.
struct SpelledPart<Whole>: Sendable {
  let read: @Sendable (SpelledName, any Decoder) throws -> Whole?
  /// What it may be.
  let names: [String]

  init<Part: Spelled>(_ make: @escaping @Sendable (Part) -> Whole) {
    read = { name, decoder in name.belongs(to: Part.self) ? make(try Part(from: decoder)) : nil }
    names = Part.CodingKeys.allCases.map(\.stringValue)
  }
}

/// The one key of such an object.
struct SpelledName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }

  init(of decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: SpelledName.self).allKeys
    guard let name = names.first, names.count == 1 else {
      throw Misspelling.manyNames.error(at: decoder.codingPath)
    }
    self = name
  }

  func belongs<Part: Spelled>(to part: Part.Type) -> Bool {
    Part.CodingKeys.allCases.contains { $0.stringValue.utf8.elementsEqual(stringValue.utf8) }
  }
}
