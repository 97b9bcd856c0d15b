import Foundation
import Postmortems

/// Whatever JSON can say.
enum JSONValue: Hashable, Codable {
  case none
  case text(String)
  case whole(Int)
  case number(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  /// So deep no document goes.
  private static let deepest = 32

  /// What an object says under all its keys but these.
  init(_ values: KeyedDecodingContainer<JSONKey>, butFor left: Set<String>) throws {
    let keys = values.allKeys.filter { !left.contains($0.stringValue) }
    self = .object(
      Dictionary(
        try keys.map { ($0.stringValue, try values.decode(JSONValue.self, forKey: $0)) },
        uniquingKeysWith: { first, _ in first }))
  }

  init(from decoder: any Decoder) throws {
    guard decoder.codingPath.count <= Self.deepest else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "too deep"))
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .none
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let whole = try? value.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if var list = try? decoder.unkeyedContainer() {
      var members: [JSONValue] = []
      while !list.isAtEnd { members.append(try list.decode(JSONValue.self)) }
      self = .list(members)
    } else {
      try self.init(decoder.container(keyedBy: JSONKey.self), butFor: [])
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .none: try value.encodeNil()
    case .text(let text): try value.encode(text)
    case .whole(let whole): try value.encode(whole)
    case .number(let number): try value.encode(number)
    case .flag(let flag): try value.encode(flag)
    case .list(let list): try value.encode(list)
    case .object(let object): try value.encode(object)
    }
  }

  /// Whether it says nothing: what a later release may add and leave empty.
  var isEmpty: Bool {
    switch self {
    case .none: true
    case .list(let list): list.isEmpty
    case .object(let object): object.isEmpty
    default: false
    }
  }
}

/// Any key.
struct JSONKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
