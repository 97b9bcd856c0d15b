/// A text as it stands in a file: its lines without blank ones at either end, and what a remark says beside it so that
/// it comes back byte for byte.
struct WrittenText {
  var lines: [Substring]
  private(set) var words: [Remark.Word] = []

  init(_ text: String) {
    let all = text.lines
    guard let first = all.firstIndex(where: { !$0.isBlank }),
      let last = all.lastIndex(where: { !$0.isBlank })
    else {
      lines = []
      if !text.isEmpty { words = [.named("tail", text)] }
      return
    }
    lines = Array(all[first...last])
    let (lead, tail) = (
      all[..<first].map { $0 + "\n" }.joined(), all[(last + 1)...].map { "\n" + $0 }.joined()
    )
    if !lead.isEmpty { words.append(.named("lead", lead)) }
    if !tail.isEmpty { words.append(.named("tail", tail)) }
    // What follows an open fence would be code.
    if let closing = WrittenText.fence(after: lines).closing {
      lines.append(Substring(closing))
      words.append(.plain("closed"))
    }
  }

  /// The text that lines and a remark say.
  static func read(_ lines: [Substring], _ remark: Remark?) -> String {
    var lines = lines.trimmingBlanks
    if remark?.plain.contains("closed") == true, let last = lines.last,
      let closing = fence(after: lines.dropLast()).closing, closing.utf8.elementsEqual(last.utf8)
    {
      lines.removeLast()
    }
    return (remark?.named("lead") ?? "") + lines.joined(separator: "\n") + (remark?.named("tail") ?? "")
  }

  private static func fence(after lines: some Sequence<Substring>) -> Fence {
    lines.reduce(into: Fence()) { fence, line in _ = fence.passes(line) }
  }
}

extension [Substring] {
  /// Without blank lines at either end.
  var trimmingBlanks: [Substring] {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
      return []
    }
    return Array(self[first...last])
  }
}
