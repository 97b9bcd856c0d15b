import Postmortems

/// The form of a timeline that comes out of a spreadsheet: separated values, times in the first column or the first two.
enum CSVForm {
  /// The file as a table of Markdown; nil where it is none. A title above the heads is that of the file.
  static func read(_ lines: [Substring], _ context: TimeContext) -> [Substring]? {
    // Excel says in a line of its own what separates.
    let isSaid =
      lines.first.map { $0.lowercased().hasPrefix("sep=") || $0.lowercased().hasPrefix("\"sep=") } ?? false
    let lines = isSaid ? Array(lines.dropFirst()) : lines
    let text = lines.joined(separator: "\n")
    let first = lines.lazy.filter { !$0.isBlank }.prefix(4)
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let marks = [separator, UInt8(ascii: "\"")]
      let isThere = first.contains { line in line.utf8.contains { marks.contains($0) } }
      guard isThere else { continue }
      let sample = CSVRecords.read(text, separator: separator, limit: 40).filter { !isBlank($0) }
      guard let titles = titles(sample, context), isTimeline(Array(sample.dropFirst(titles)), context) else {
        continue
      }
      let records = CSVRecords.read(text, separator: separator).filter { !isBlank($0) }
      return markdown(records, titles, context)
    }
    return nil
  }

  private static func markdown(_ records: [[String]], _ titles: Int, _ context: TimeContext) -> [Substring] {
    let said = records.prefix(titles).map { $0.map(cell).filter { !$0.isEmpty } }
    let above = said.enumerated().flatMap { place, cells in
      [place == 0 && cells.count == 1 ? "# \(cells[0])" : cells.joined(separator: ": "), ""]
    }
    let rows = records.dropFirst(titles).map { $0.map(cell) }
    let hasHead = titles > 0 || !isTime(records[0][0], context)
    return (above + PipeTable.written(rows, hasHead: hasHead)).map { $0[...] }
  }

  /// How many lines stand above the heads: each with one cell alone, or with a name and what it says.
  private static func titles(_ sample: [[String]], _ context: TimeContext) -> Int? {
    if let facts = facts(sample, context) { return facts }
    let titles = sample.prefix(3).prefix { record in record.count { !$0[...].isBlank } == 1 }
    if titles.isEmpty { return 0 }
    guard let head = sample.dropFirst(titles.count).first, head.count(where: { !$0[...].isBlank }) > 1,
      !head.contains(where: { isTime($0, context) }),
      !titles.contains(where: { $0.contains { isTime($0, context) || $0.hasPrefix("#") } })
    else { return nil }
    return titles.count
  }

  private static func facts(_ sample: [[String]], _ context: TimeContext) -> Int? {
    let isShort = { (record: [String]) in (1...2).contains(record.count { !$0[...].isBlank }) }
    let head = sample.prefix(12).firstIndex { record in
      record.contains(where: TimelineColumns.speaksOfTime) && !record.contains { isTime($0, context) }
        && record.count { !$0[...].isBlank } > 1
    }
    guard let head, head > 0, head + 1 < sample.count, sample[..<head].allSatisfy(isShort),
      sample[head + 1].contains(where: { isTime($0, context) })
    else { return nil }
    return head
  }

  private static func isBlank(_ record: [String]) -> Bool { record.allSatisfy { $0[...].isBlank } }

  private static func isTime(_ cell: String, _ context: TimeContext) -> Bool {
    FuzzyTime.read(cell, context).precision != .unknown
  }

  private static func isTimeline(_ sample: [[String]], _ context: TimeContext) -> Bool {
    guard let width = sample.first?.count, width > 1, sample.count > 1 else { return false }
    let even = sample.count { $0.count == width }
    guard even * 10 >= sample.count * 9 else { return false }
    let below = sample.dropFirst()
    let timed = below.count { isTime($0[0], context) }
    return timed > 0 && timed * 2 >= below.count
      || PipeTable.timeColumn(sample[0], Array(below), context) != nil || isCounted(sample, context)
  }

  private static func isCounted(_ sample: [[String]], _ context: TimeContext) -> Bool {
    let rows = sample.dropFirst().map { PipeTable.Row(cells: $0, line: 0) }
    let table = PipeTable(head: sample[0], rows: rows, range: 0..<sample.count)
    return table.uncounted.flatMap { TimelineTable($0, context) } != nil
  }

  // What looks like HTML or an entity in a spreadsheet is neither.
  private static func cell(_ value: String) -> String {
    let plain = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return PipeTable.cell(plain[...].trimmed.lines.map(\.trimmed))
  }
}
