/// Where fenced code begins and ends, line by line.
struct Fence {
  private var open: (mark: UInt8, length: Int)?

  /// Whether the lines now read are code.
  var isOpen: Bool { open != nil }

  /// The line that would end the code; nil where none is open.
  var closing: String? {
    open.map { String(repeating: Character(Unicode.Scalar($0.mark)), count: $0.length) }
  }

  /// Passes on to a line, and says whether it is code, or a fence around code.
  mutating func passes(_ line: Substring) -> Bool {
    let mark = line.indent < 4 ? Fence.mark(of: line) : nil
    guard let open else {
      if let mark { open = (mark.byte, mark.length) }
      return mark != nil
    }
    if let mark, mark.byte == open.mark, mark.length >= open.length, mark.isBare { self.open = nil }
    return true
  }

  private static func mark(of line: Substring) -> (byte: UInt8, length: Int, isBare: Bool)? {
    let rest = line.trimmed.utf8
    guard let byte = rest.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let length = rest.prefix { $0 == byte }.count
    let info = rest.dropFirst(length)
    // What stands between backticks in one line is code within a paragraph.
    if length < 3 || (byte == UInt8(ascii: "`") && info.contains(byte)) { return nil }
    return (byte, length, info.isEmpty)
  }
}
