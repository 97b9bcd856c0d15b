import Foundation
import Postmortems

/// What an item of a list says in parts of its own: below it, behind dashes, in parentheses, before a colon.
extension FoundActionItem {
  /// Takes lines below the text that name a field: `- Owner: Lena Harms`.
  mutating func takeLinesBelow(_ slashes: SlashedDates) {
    let lines = text.lines
    guard lines.count > 1 else { return }
    var kept = [lines[0]]
    for line in lines.dropFirst() where !takeField(FoundActionItem.unmarked(line), slashes) {
      kept.append(line)
    }
    text = kept.joined(separator: "\n")
  }

  /// One item whose heading stands above a list of nothing but its fields: `- **Owner:** Lena Harms`.
  init?(fields items: [ListItem], _ slashes: SlashedDates) {
    let areFields = items.allSatisfy { item in
      let plain = item.text.filter { !"*_".contains($0) }
      let colon = plain.firstIndex(of: ":")
      return !item.text.contains("\n") && colon.map { Column(head: String(plain[..<$0])) != nil } ?? false
    }
    guard areFields, !items.isEmpty else { return nil }
    self.init(text: "")
    var kept: [String] = []
    for item in items where !takeField(item.text[...], slashes) { kept.append(item.text) }
    text = kept.joined(separator: "\n")
  }

  private static func unmarked(_ line: Substring) -> Substring {
    ListMark(line).map { line.dropping(indent: $0.column).dropFirst($0.textColumn - $0.column) } ?? line
  }

  /// Takes parts behind dashes that name a field: `… — Owner: Kim — ETA: 2021-08-01`.
  mutating func takePartsBehind(_ slashes: SlashedDates) {
    if text.utf8.contains(UInt8(ascii: "\n")) { return }
    while let mark = FoundActionItem.lastMark(in: text), mark.lowerBound > text.startIndex {
      let part = text[mark.upperBound...].trimmed
      guard takeField(part, slashes) || takeBare(part, slashes) else { return }
      text = String(text[..<mark.lowerBound][...].trimmed)
    }
  }

  /// Takes a part that is nothing but a ticket's address, a day, or the name in front of a day:
  /// `… - Lena Harms - Feb 20, 2022`.
  private mutating func takeBare(_ part: Substring, _ slashes: SlashedDates) -> Bool {
    if tickets.isEmpty, !part.contains(where: \.isWhitespace) {
      let found = FoundActionItem.tickets(in: String(part))
      if !found.isEmpty, FoundActionItem.saysNothingElse(String(part), than: found) {
        tickets = found
        return true
      }
    }
    if due == nil, owner == nil, let day = FoundActionItem.date(slashes.plain(String(part))) {
      due = day
      return true
    }
    let words = part.split(separator: " ")
    let isName = (1...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    guard due != nil, owner == nil, isName, !part.contains(where: \.isNumber) else { return false }
    owner = FoundActionItem.name(part)
    return owner != nil
  }

  private static func lastMark(in text: String) -> Range<String.Index>? {
    [" — ", " – ", " - ", " -- ", " | ", "; "].compactMap { text.range(of: $0, options: .backwards) }
      .max { $0.lowerBound < $1.lowerBound }
  }

  private mutating func takeField(_ said: Substring, _ slashes: SlashedDates) -> Bool {
    let plain = said.filter { !"*_".contains($0) }
    guard let colon = plain.utf8.firstIndex(of: UInt8(ascii: ":")),
      let column = Column(head: String(plain[..<colon]))
    else { return false }
    let value = String(plain[colon...].dropFirst()[...].trimmed)
    guard !value.isEmpty, isFree(column) else { return false }
    let context = TimeContext(zone: .gmt, now: Date(timeIntervalSince1970: 0))
    return take(column == .due ? slashes.plain(value) : value, column, context)
  }

  private func isFree(_ column: Column) -> Bool {
    switch column {
    case .owner: owner == nil
    case .due: due == nil
    case .ticket: tickets.isEmpty
    case .priority: priority == nil
    case .state: if case .open = state { true } else { false }
    }
  }

  /// Takes a name and a day in parentheses: `… (Lena Harms, bis 28.02.2023)`.
  mutating func takeNameInParentheses(_ slashes: SlashedDates) {
    guard owner == nil, !text.utf8.contains(UInt8(ascii: "\n")),
      let inner = FoundActionItem.parenthesis(in: text)
    else { return }
    let (name, day) = FoundActionItem.split(text[inner].trimmed, slashes)
    guard let day, (1...4).contains(name.split(separator: " ").count), let owner = FoundActionItem.name(name)
    else {
      return
    }
    (self.owner, due) = (owner, due ?? day)
    takeOut(inner)
  }

  /// Takes a name that is known in the file, in parentheses or before a colon; and whoever is called by a handle there.
  mutating func takeKnownName(_ known: Set<String>) {
    guard owner == nil else { return }
    let first = text.lines.first ?? ""
    if let colon = first.firstIndex(of: ":"), first[..<colon].utf8.count <= 60 {
      let name = first[..<colon].filter { !"*_".contains($0) }[...].trimmed
      let rest = text[colon...].dropFirst().drop { "*_".contains($0) }[...].trimmed
      let isHandle = name.first == "@" && !name.contains(" ") && name.count > 1
      if isHandle || known.contains(name.lowercased()), !rest.isEmpty {
        (owner, text) = (FoundActionItem.name(name), String(rest))
        return
      }
    }
    guard first.utf8.count == text.utf8.count, let inner = FoundActionItem.parenthesis(in: text),
      known.contains(text[inner].trimmed.lowercased())
    else { return }
    owner = FoundActionItem.name(text[inner])
    takeOut(inner)
  }

  /// What the last parentheses hold.
  private static func parenthesis(in text: String) -> Range<String.Index>? {
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      open > text.startIndex, text[text.index(before: open)] == " "
    else { return nil }
    return text.index(after: open)..<close
  }

  private mutating func takeOut(_ inner: Range<String.Index>) {
    let before = text[..<text.index(before: inner.lowerBound)][...].trimmed
    let behind = text[text.index(after: inner.upperBound)...][...].trimmed
    text = behind.isEmpty ? String(before) : "\(before) \(behind)"
  }
}
