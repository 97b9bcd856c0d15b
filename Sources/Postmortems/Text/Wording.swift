/// What any text may hold: everything but control characters other than newline and tab, up to a length.
///
/// Control characters are refused because they break the formats that a postmortem leaves in (XML has no way to
/// write U+0001, PostgreSQL none to store U+0000), and the two non-characters U+FFFE and U+FFFF for the same reason.
package enum Wording {
  /// The longest text of a field, in UTF-16 code units.
  package static let longestText = 100_000
  /// The longest title, name, reason, ticket link or other single line.
  package static let longestLine = 500
  /// The longest time that somebody types.
  package static let longestTime = 200

  /// `text`, or the refusal that says what is wrong with it.
  package static func text(_ text: String, atMost limit: Int = longestText) throws(Refusal) -> String {
    guard text.utf16.count <= limit else { throw .textTooLong(limit: limit) }
    guard text.unicodeScalars.allSatisfy({ !isControl($0) || $0 == "\n" || $0 == "\t" }) else {
      throw .controlCharacter
    }
    return text
  }

  /// A single line, its words one space apart, that is not empty.
  package static func line(_ line: String, atMost limit: Int = longestLine) throws(Refusal) -> String {
    let typed = try text(line, atMost: limit)
    let lines = typed.unicodeScalars.split(separator: "\n")
      .map { line in line.split { $0.properties.isWhitespace } }.filter { words in !words.isEmpty }
    guard lines.count < 2 else { throw .controlCharacter }
    let words = lines.first ?? []
    let isSeen = words.contains { word in word.contains { !$0.properties.isDefaultIgnorableCodePoint } }
    guard isSeen else { throw .emptyText }
    // Spaced words look alike however wide the space: two "Henrik  Oldig" would be two people.
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }

  /// Why something is not done, or asked for: a single line that says something.
  package static func reason(_ typed: String) throws(Refusal) -> String {
    do throws(Refusal) { return try line(typed) } catch {
      throw error == .emptyText ? .reasonMissing : error
    }
  }

  /// Whether it stands for nothing that can be read: a control character, also newline and tab, or a non-character.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
