/// What makes a line the first of a list's item: `-`, `*`, `+`, `1.` or `1)` before a space.
struct ListMark {
  /// The column in which the mark stands.
  let column: Int
  /// The column in which the item's text begins.
  let textColumn: Int

  init?(_ line: Substring) {
    let column = line.indent
    let rest = line.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let length = ListMark.length(rest), rest.dropFirst(length).first.map(ListMark.isSpace) ?? false
    else { return nil }
    self.column = column
    textColumn = column + length + 1
  }

  private static func length(_ text: Substring.UTF8View.SubSequence) -> Int? {
    guard let first = text.first else { return nil }
    if "-*+".utf8.contains(first) { return 1 }
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard (1...9).contains(digits), let mark = text.dropFirst(digits).first else { return nil }
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") ? digits + 1 : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension ListItem {
  /// The list that begins there, if one does. What stands deeper than its first mark belongs to the item above.
  static func items(_ lines: [Substring], at first: Int) -> [ListItem]? {
    guard let mark = ListMark(lines[first]), mark.column < 4 else { return nil }
    var items: [ListItem] = []
    var start = first
    while let own = itemMark(lines, at: start, mark.column) {
      let end = end(lines, of: start, mark.column)
      items.append(ListItem(lines, start..<end, own))
      start = lines[end...].firstIndex { !$0.isBlank } ?? lines.count
    }
    return items
  }

  private init(_ lines: [Substring], _ range: Range<Int>, _ mark: ListMark) {
    let first = lines[range.lowerBound].trimmed.utf8.dropFirst(mark.textColumn - mark.column)
    let rest = lines[range].dropFirst().map { $0.dropping(indent: mark.textColumn) }
    text = ([Substring(first).trimmed] + rest).joined(separator: "\n")
    self.range = range
  }

  private static func itemMark(_ lines: [Substring], at index: Int, _ column: Int) -> ListMark? {
    guard index < lines.count, let mark = ListMark(lines[index]), mark.column <= column + 1,
      !BlockReader.isRule(lines[index])
    else { return nil }
    return mark
  }

  private static func end(_ lines: [Substring], of start: Int, _ column: Int) -> Int {
    var end = start + 1
    for index in end..<max(end, lines.count) {
      let line = lines[index]
      if line.isBlank { continue }
      // After an empty line only what is indented goes on; right below, a paragraph goes on without.
      let goesOn = line.indent > column + 1 || (index == end && !beginsAnew(lines, at: index))
      guard goesOn else { break }
      end = index + 1
    }
    return end
  }

  private static func beginsAnew(_ lines: [Substring], at index: Int) -> Bool {
    let line = lines[index]
    var fence = Fence()
    return ListMark(line) != nil || line.headingLevel != nil || BlockReader.isRule(line)
      || fence.passes(line) || PipeTable.begins(lines, at: index)
  }
}
