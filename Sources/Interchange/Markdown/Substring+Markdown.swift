extension Substring {
  /// Without white space at either end.
  var trimmed: Substring {
    guard let first = utf8.firstIndex(where: { !UTF8.isSpace($0) }),
      let last = utf8.lastIndex(where: { !UTF8.isSpace($0) })
    else { return self[endIndex...] }
    let inner = self[first..<utf8.index(after: last)]
    return UTF8.isASCII(utf8[first]) && UTF8.isASCII(utf8[last]) ? inner : inner.trimmedByScalar
  }

  // Beyond ASCII there is white space too, and only a whole scalar tells.
  private var trimmedByScalar: Substring {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }

  var isBlank: Bool {
    guard let first = utf8.firstIndex(where: { !UTF8.isSpace($0) }) else { return true }
    return !UTF8.isASCII(utf8[first]) && self[first...].unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// How many columns of white space it begins with; a tab fills up to the next fourth.
  var indent: Int {
    var columns = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4 - columns % 4
      default: return columns
      }
    }
    return columns
  }

  /// Without up to so many columns of white space at its start.
  func dropping(indent columns: Int) -> Substring {
    var left = columns
    return Substring(
      utf8.drop { byte in
        guard left > 0, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else { return false }
        left -= byte == UInt8(ascii: "\t") ? 4 : 1
        return true
      })
  }

  /// The level of the heading that it is, from 1 to 6; nil for any other line.
  var headingLevel: Int? {
    guard indent < 4 else { return nil }
    let rest = utf8.drop { $0 == UInt8(ascii: " ") }
    let marks = rest.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else { return nil }
    let after = rest.dropFirst(marks).first
    return after == nil || after == UInt8(ascii: " ") || after == UInt8(ascii: "\t") ? marks : nil
  }
}

extension String {
  /// Its lines, without their ends.
  var lines: [Substring] { self[...].lines }
}

extension Substring {
  /// Its lines, without their ends.
  var lines: [Substring] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
  }
}

extension UTF8 {
  /// Whether a byte is white space by itself: all of it that ASCII has.
  fileprivate static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
