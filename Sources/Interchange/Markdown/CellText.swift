/// The text of a cell, or of another single line, in which HTML stands for what cannot be written there.
enum CellText {
  /// `<br>` becomes a new line and an entity the character that it stands for.
  static func read(_ text: Substring) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return String(text)
    }
    var read = ""
    var rest = text
    var isCode = false
    while let special = rest.utf8.firstIndex(where: { "<&`".utf8.contains($0) }) {
      read += rest[..<special]
      rest = rest[special...]
      if rest.utf8.first == UInt8(ascii: "`") { isCode.toggle() }
      rest = replace(rest, isCode, into: &read)
    }
    return read + rest
  }

  /// Reads what begins there, and answers with what stands behind it.
  private static func replace(_ text: Substring, _ isCode: Bool, into read: inout String) -> Substring {
    if let after = lineBreak(text) {
      while read.utf8.last == UInt8(ascii: " ") { read.unicodeScalars.removeLast() }
      read += "\n"
      return Substring(after.utf8.drop { $0 == UInt8(ascii: " ") })
    }
    if let (scalar, after) = Entity.read(text) {
      // What was written so that it is no tag must not become one.
      if scalar == "<", !isCode, after.unicodeScalars.first.map(beginsTag) ?? false { read += "\\" }
      read.unicodeScalars.append(scalar)
      return after
    }
    read += text.unicodeScalars.prefix(1).map(String.init).joined()
    return Substring(text.unicodeScalars.dropFirst())
  }

  private static func lineBreak(_ text: Substring) -> Substring? {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "<"), bytes.dropFirst().prefix(2).map({ $0 | 0x20 }) == Array("br".utf8)
    else { return nil }
    let end = bytes.dropFirst(3).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }
    return end.first == UInt8(ascii: ">") ? Substring(end.dropFirst()) : nil
  }

  private static func beginsTag(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "/!?".unicodeScalars.contains(scalar)
  }
}
