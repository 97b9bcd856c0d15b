import Postmortems

/// The state of an action item in the words of a protocol.
enum StatedState {
  /// What a cell or a word says: `done`, `Erledigt`, `done 2022-04-02`.
  static func read(_ said: String) -> FoundActionItem.State? {
    let words = said.lowercased()[...].trimmed
    if ticks.contains(String(words)) { return .done(nil) }
    let bare = words.trimmingSuffix { !$0.isLetter }
    let behind = words[bare.endIndex...].trimmed
    if done.contains(String(bare)) { return .done(behind.contains(where: \.isNumber) ? said : nil) }
    if dropped.contains(String(bare)) { return .dropped(said) }
    if let state = explained(words, said) { return state }
    return open.contains(String(words)) ? .open : nil
  }

  /// A state and what is said of it: `erledigt am 28.03.2024`, `Cancelled - no budget`, `✔️ Done`.
  private static func explained(_ words: Substring, _ said: String) -> FoundActionItem.State? {
    let words = words.drop { !$0.isLetter && !$0.isNumber }
    let first = words.prefix { $0.isLetter || $0 == "'" }
    let rest = words[first.endIndex...].trimmed
    let isExplained =
      rest.isEmpty || rest.first.map { "(-–—:;,.".contains($0) } ?? false
      || ["am ", "on ", "by ", "in ", "since ", "seit "].contains {
        rest.hasPrefix($0) && rest.contains(where: \.isNumber)
      }
    guard isExplained, !first.isEmpty else { return nil }
    if done.contains(String(first)) { return .done(rest.isEmpty ? nil : said) }
    return dropped.contains(String(first)) ? .dropped(said) : nil
  }

  /// Takes the state that stands before or behind a text: `DONE: x`, `x (done)`, `x - erledigt`, `~~x~~`. What is struck
  /// out is dropped: that it was done it does not say.
  static func take(from text: inout String) -> FoundActionItem.State? {
    let line = text[...].trimmed
    if line.hasPrefix("~~"), line.hasSuffix("~~"), line.count > 4 {
      text = String(line.dropFirst(2).dropLast(2).trimmed)
      return .dropped(nil)
    }
    return before(&text, line) ?? behind(&text, line)
  }

  private static func before(_ text: inout String, _ line: Substring) -> FoundActionItem.State? {
    let bare = line.drop { "*[(".contains($0) }
    guard let end = bare.firstIndex(where: { ":])".contains($0) }) else { return nil }
    let rest = bare[end...].drop { ":])* ".contains($0) }
    guard !rest.isEmpty, bare[..<end].count < 20, let state = closing(bare[..<end]) else { return nil }
    text = String(rest)
    return state
  }

  private static func behind(_ text: inout String, _ line: Substring) -> FoundActionItem.State? {
    let isClosed = line.last.map { ")]".contains($0) } ?? false
    let inner = isClosed ? line.dropLast() : line
    guard let mark = inner.lastIndex(where: { isClosed ? "([".contains($0) : "-–—".contains($0) }) else {
      return nil
    }
    let before = inner[..<mark]
    guard isClosed || before.last == " ", let state = closing(inner[mark...].dropFirst()) else { return nil }
    let rest = before.trimmed
    if rest.isEmpty { return nil }
    text = String(rest)
    return state
  }

  private static func closing(_ words: Substring) -> FoundActionItem.State? {
    let state = read(String(words.trimmed))
    if case .open? = state { return nil }
    return state
  }

  private static let ticks: Set<String> = [
    "✔", "✔️", "✓", "✅", "☑", "☑️", "[x]", ":white_check_mark:", ":heavy_check_mark:",
  ]

  private static let done: Set<String> = [
    "done", "closed", "merged", "deployed", "shipped", "complete", "completed", "resolved", "finished",
    "fixed", "erledigt", "fertig",
    "abgeschlossen", "umgesetzt", "behoben",
  ]

  private static let dropped: Set<String> = [
    "dropped", "cancelled", "canceled", "won't do", "wontfix", "won't fix", "rejected", "abandoned",
    "obsolete", "not doing", "superseded", "skipped",
    "fallen gelassen", "verworfen", "abgelehnt", "gestrichen", "hinfällig", "entfällt",
  ]

  private static let open: Set<String> = ["open", "todo", "to do", "offen"]
}

extension Substring {
  fileprivate func trimmingSuffix(while isLeft: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, isLeft(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
