/// One item of a list in our own format: what it is called, its text, a remark, what else is to be said, and the items
/// below it.
struct FormatItem {
  /// A line below it: `- *Owner:* Lena Harms`.
  struct Detail: Equatable {
    let name: String
    /// As written: escaped.
    var value: String?
    /// The words of the line that it was read from.
    var written: Substring?
  }

  /// Whether it is done, of a list of tasks.
  var isDone: Bool?
  /// In bold; nil only for one that was added by hand.
  var label: String?
  /// Words behind the label, in parentheses.
  var marks: [String] = []
  var text = ""
  var remark: Remark?
  var details: [Detail] = []
  var children: [FormatItem] = []
}

extension FormatItem {
  var lines: [String] {
    let written = WrittenText(text)
    let (behind, below) = FormatItem.parts(written)
    var remark = remark
    remark?.words += written.words
    let rest =
      below + [remark?.text].compactMap { $0 } + details.map(\.line) + children.flatMap(\.lines)
    return [head + behind] + rest.map { $0.isEmpty ? "" : "  " + $0 }
  }

  private var head: String {
    let box = isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
    let words = marks.isEmpty ? "" : " *(\(marks.joined(separator: ", ")))*"
    return "- \(box)**\(EscapedText.written(label ?? ""))**\(words)"
  }

  /// A text that begins with words stands behind the head; any other below it, in blocks of its own.
  private static func parts(_ written: WrittenText) -> (behind: String, below: [String]) {
    let lines = written.lines.map { String($0) }
    guard let first = written.lines.first else { return ("", []) }
    guard isWords(first), !isUnderline(written.lines.dropFirst().first) else { return ("", [""] + lines) }
    return (" " + first, Array(lines.dropFirst()))
  }

  private static func isWords(_ line: Substring) -> Bool {
    guard let first = line.unicodeScalars.first, !first.properties.isWhitespace else { return false }
    let second = line.unicodeScalars.dropFirst().first ?? " "
    switch first {
    case "0"..."9":
      let behind = line.utf8.drop { (0x30...0x39).contains($0) }.first ?? 0
      return !".)".utf8.contains(behind)
    case "#", ">", "|", "<", "*", "=": return false
    case "-", "+", "_": return second != first && !second.properties.isWhitespace
    case "`", "~": return second != first
    default: return true
    }
  }

  // Below such a line the one above it becomes a heading, or the head of a table.
  private static func isUnderline(_ line: Substring?) -> Bool {
    line?.utf8.allSatisfy { "-=|: \t".utf8.contains($0) } ?? false
  }
}

extension FormatItem.Detail {
  init(_ name: String, _ value: String) {
    self.init(name: name, value: value.isEmpty ? nil : value)
  }

  var line: String { value.map { "- *\(name):* \($0)" } ?? "- *\(name)*" }
}
