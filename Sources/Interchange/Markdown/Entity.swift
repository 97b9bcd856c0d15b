/// Characters as HTML spells them: `&amp;`, `&#228;`, `&#xE4;`.
enum Entity {
  /// The character that `text` begins with, and what stands behind it; nil where it begins otherwise.
  static func read(_ text: Substring) -> (Unicode.Scalar, Substring)? {
    guard text.utf8.first == UInt8(ascii: "&") else { return nil }
    let name = text.utf8.dropFirst().prefix(12)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")), let scalar = scalar(Substring(name[..<end]))
    else { return nil }
    return (scalar, Substring(text.utf8[end...].dropFirst()))
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.utf8.first == UInt8(ascii: "#") else { return named[String(name)] }
    let isHexadecimal = name.utf8.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = Substring(name.utf8.dropFirst(isHexadecimal ? 2 : 1))
    guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), isAllowed(number) else { return nil }
    return Unicode.Scalar(number)
  }

  // A text holds no control characters, and a bar or a new line would break the row that it stands in.
  private static func isAllowed(_ number: UInt32) -> Bool {
    number >= 0x20 && !(0x7F..<0xA0).contains(number) && number != 0xFFFE && number != 0xFFFF
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "rarr": "→", "larr": "←", "bull": "•", "middot": "·", "times": "×", "deg": "°",
    "euro": "€", "pound": "£", "copy": "©", "reg": "®", "trade": "™", "sect": "§", "auml": "ä", "ouml": "ö",
    "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è",
    "aring": "å", "aelig": "æ", "oslash": "ø", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "le": "≤", "ge": "≥", "ne": "≠", "plusmn": "±", "micro": "µ",
  ]
}
