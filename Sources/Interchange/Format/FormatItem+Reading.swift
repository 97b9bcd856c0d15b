extension FormatItem {
  /// Reads an item: its lines without the mark and the indentation of the list.
  init(lines: [Substring], depth: Int) {
    var head = (lines.first ?? "").unicodeScalars
    isDone = FormatItem.takeBox(&head)
    label = FormatItem.takeLabel(&head)
    marks = label == nil ? [] : FormatItem.takeMarks(&head)
    if label != nil, head.first == " " { head.removeFirst() }
    let body = Array(lines.dropFirst())
    let (end, extras) = FormatItem.end(of: body)
    var text = Array(body[..<end])
    if head.isEmpty {
      if text.first?.isEmpty == true { text.removeFirst() }
    } else {
      text.insert(Substring(head), at: 0)
    }
    remark = extras > end ? Remark(line: body[end]) : nil
    let rest = readExtras(Array(body[extras...]), depth)
    self.text = WrittenText.read(text, remark)
    if !rest.isEmpty { self.text = ([self.text] + [rest]).filter { !$0.isEmpty }.joined(separator: "\n") }
  }

  // The last remark ends the text, which may hold lines that look like one. Without any, what follows it does.
  private static func end(of body: [Substring]) -> (text: Int, extras: Int) {
    if let index = body.lastIndex(where: { Remark(line: $0) != nil }) { return (index, index + 1) }
    let index = body.firstIndex { Detail(line: $0) != nil || $0.utf8.starts(with: "- **".utf8) }
    return (index ?? body.count, index ?? body.count)
  }

  /// Reads what stands below the text, and returns what is neither detail nor item.
  private mutating func readExtras(_ lines: [Substring], _ depth: Int) -> String {
    var list = FormatList(lines)
    var unknown = list.strays
    for item in list.items {
      let item = item.trimmingBlanks
      if let first = item.first, item.count == 1, let detail = Detail(line: "- " + first) {
        details.append(detail)
      } else if item.first?.utf8.starts(with: "**".utf8) == true, depth < FormatItem.deepest {
        children.append(FormatItem(lines: item, depth: depth + 1))
      } else {
        unknown += item.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    }
    list.strays = []
    return unknown.trimmingBlanks.joined(separator: "\n")
  }

  /// No list is nested deeper than this.
  static let deepest = 60

  private static func takeBox(_ head: inout Substring.UnicodeScalarView) -> Bool? {
    for (box, isDone) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)]
    where head.starts(with: box.unicodeScalars) {
      head = head.dropFirst(4)
      return isDone
    }
    return nil
  }

  private static func takeLabel(_ head: inout Substring.UnicodeScalarView) -> String? {
    guard head.starts(with: "**".unicodeScalars) else { return nil }
    var rest = head.dropFirst(2)
    while let scalar = rest.first {
      if rest.starts(with: "**".unicodeScalars) {
        let label = Substring(head[head.index(head.startIndex, offsetBy: 2)..<rest.startIndex])
        head = rest.dropFirst(2)
        return EscapedText.read(label)
      }
      rest = rest.dropFirst(scalar == "\\" ? 2 : 1)
    }
    return nil
  }

  // People write emphasis in either way.
  private static func takeMarks(_ head: inout Substring.UnicodeScalarView) -> [String] {
    for mark in ["*", "_"] {
      let opening = " \(mark)(".unicodeScalars
      guard head.starts(with: opening) else { continue }
      let inner = head.dropFirst(opening.count).prefix { $0 != ")" }
      guard head[inner.endIndex...].starts(with: ")\(mark)".unicodeScalars) else { return [] }
      head = head[inner.endIndex...].dropFirst(2)
      return Substring(inner).utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0).trimmed) }
    }
    return []
  }

  /// Takes the words in parentheses before the text of an item without a label; only known ones are no text.
  mutating func takeMarks(knowing known: Set<String>) {
    var head = (" " + text)[...].unicodeScalars
    let found = FormatItem.takeMarks(&head)
    guard !found.isEmpty, known.isSuperset(of: found) else { return }
    (marks, text) = (found, String(Substring(head).trimmed))
  }
}

extension FormatItem.Detail {
  // Editors write `_Owner:_` for `*Owner:*`.
  init?(line: Substring) {
    let rest = line.utf8.dropFirst(3)
    guard line.utf8.starts(with: "- ".utf8), let mark = line.utf8.dropFirst(2).first,
      "*_".utf8.contains(mark),
      rest.first != mark, let end = rest.firstIndex(of: mark), end > rest.startIndex
    else { return nil }
    let (name, value) = (rest[..<end], Substring(rest[end...].dropFirst()))
    if name.last == UInt8(ascii: ":") {
      self.init(name: String(Substring(name.dropLast())), value: String(value.trimmed), written: line)
    } else if value.isBlank {
      self.init(name: String(Substring(name)), value: nil, written: line)
    } else {
      return nil
    }
  }
}
