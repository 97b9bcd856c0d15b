/// The name of one thing of a kind, unique within its kind: 1 to 40 ASCII letters, digits, `-` or `_`.
///
/// Ids are made by whoever asks (a browser, a program, the workspace), so that a command can name what it creates
/// and be repeated without creating it twice. ASCII only: equality of two ids is equality of their bytes.
package struct ID<Thing>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// The id that `text` spells, or nil where it has another shape.
  package init?(_ text: String) {
    guard (1...40).contains(text.utf8.count), text.utf8.allSatisfy(ID.allows) else { return nil }
    self.text = text
  }

  package var description: String { text }

  package static func < (a: ID, b: ID) -> Bool { a.text < b.text }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = ID(try container.decode(String.self)) else {
      throw Misspelling.id.error(at: decoder.codingPath)
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension ID {
  /// A fresh id: 16 characters of a 32-letter alphabet, 80 random bits.
  package static func random(using source: inout some RandomNumberGenerator) -> ID {
    var bits: UInt64 = 0
    let letters = (0..<16).map { place in
      // Twelve letters of five bits each come out of one number.
      if place % 12 == 0 { bits = source.next() }
      defer { bits >>= 5 }
      return alphabet[Int(bits & 31)]
    }
    return ID(unchecked: String(decoding: letters, as: UTF8.self))
  }

  private init(unchecked text: String) { self.text = text }
}

private let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
