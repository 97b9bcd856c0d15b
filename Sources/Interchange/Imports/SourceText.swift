import Postmortems

/// The text of a file as Markdown, with line ends and characters as a postmortem may hold them.
struct SourceText {
  private(set) var lines: [Substring]
  /// The line of the file that each line came from, from 0.
  private(set) var numbers: [Int]
  /// How many lines the file has. Where all of it was brought into Markdown, it is the Markdown that counts.
  private(set) var count: Int
  /// The lines whose words stand in another one.
  private(set) var merged: [Int] = []

  /// The file as it is read: a page and a spreadsheet become Markdown, whatever the file is called.
  init(_ text: String, _ context: TimeContext) throws(ImportRefusal) {
    self.init(text)
    // What our own format holds is Markdown already, and comes back as it went.
    if FrontMatter.range(in: lines) != nil { return }
    if let whole = try HTMLForm.read(lines) ?? CSVForm.read(lines, context) {
      (lines, numbers, count) = (whole, Array(whole.indices), whole.count)
    } else {
      try replaceTables()
    }
  }

  private mutating func replaceTables() throws(ImportRefusal) {
    for (range, table) in try HTMLForm.tables(in: lines).reversed() {
      merged += range.dropFirst()
      lines.replaceSubrange(range, with: table.map { $0[...] })
      numbers.replaceSubrange(range, with: table.map { _ in range.lowerBound })
    }
  }

  private init(_ text: String) {
    lines = (text.utf8.contains(where: SourceText.mayBeForbidden) ? SourceText.allowed(text) : text).lines
    (numbers, count) = (Array(lines.indices), lines.count)
  }

  // Control characters, and the bytes that begin one, a mark of the byte order, or no character at all.
  private static func mayBeForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A || [0x7F, 0xC2, 0xEF].contains(byte)
  }

  private static func allowed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterReturn = false
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      defer { isAfterReturn = scalar == "\r" }
      if scalar == "\n" && isAfterReturn { continue }
      bytes.append(contentsOf: UTF8.encode(allowed(scalar)) ?? UTF8.encodedReplacementCharacter)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var isBlank: Bool { lines.allSatisfy(\.isBlank) }

  // Characters that no text of a postmortem may hold stay visible as what they are: not readable.
  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0D: "\n"
    case 0x09, 0x0A: scalar
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }
}
