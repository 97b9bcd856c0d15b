import Foundation

/// In which of the encodings that people's files have a text is written: UTF-8, UTF-16, or the code page of Windows.
enum TextEncoding {
  /// The text; nil for what is none.
  static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes) }
    if bytes.contains(0) { return isWide(bytes) ? utf16(bytes) : nil }
    return String(validating: bytes, as: UTF8.self) ?? mended(bytes) ?? windows(bytes)
  }

  // Without a mark at its start: in a text of Latin letters every other byte is zero.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    guard bytes.count % 2 == 0, bytes.count >= 16 else { return false }
    let sample = bytes.prefix(2_000)
    var (even, odd) = (0, 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    return max(even, odd) * 5 > sample.count * 2 && min(even, odd) * 20 <= sample.count
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isBig = isMarked ? bytes[0] == 0xFE : bytes[0] == 0
    let units: [UInt16] = stride(from: isMarked ? 2 : 0, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return units.contains(0) ? nil : String(validating: units, as: UTF16.self)
  }

  // A wrong byte among letters that are well written in UTF-8 stays visible as one; in a code page such letters would be
  // pairs of signs that nobody writes.
  private static func mended(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let wrong = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let wide = text.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
    return wide >= wrong && !hasControls(bytes) ? text : nil
  }

  private static func hasControls(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) || $0 == 0x7F }
  }

  // Any bytes would be letters of that code page: those of a text are few, and none of them controls.
  private static func windows(_ bytes: [UInt8]) -> String? {
    let high = bytes.count { $0 >= 0x80 }
    guard !hasControls(bytes), high * 5 <= bytes.count else { return nil }
    return String(bytes: bytes, encoding: .windowsCP1252)
  }
}
