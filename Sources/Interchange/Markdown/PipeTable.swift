/// A table of Markdown: a head, a line of dashes, rows.
struct PipeTable {
  struct Row {
    let cells: [String]
    /// Its line, from 0.
    let line: Int
  }

  let head: [String]
  let rows: [Row]
  let range: Range<Int>

  /// The table that begins there, if one does; it ends before the first line without a bar. A further line of dashes,
  /// or the head once more, is no row.
  init?(_ lines: [Substring], at first: Int) {
    guard PipeTable.begins(lines, at: first) else { return nil }
    head = PipeTable.cells(of: lines[first])
    var rows: [Row] = []
    var end = first + 2
    while let line = PipeTable.row(in: lines, from: end) {
      let cells = PipeTable.cells(of: lines[line])
      if !PipeTable.isDashes(lines[line]), cells != head { rows.append(Row(cells: cells, line: line)) }
      end = line + 1
    }
    self.rows = rows
    range = first..<end
  }

  init(head: [String], rows: [Row], range: Range<Int>) {
    (self.head, self.rows, self.range) = (head, rows, range)
  }

  static func begins(_ lines: [Substring], at index: Int) -> Bool {
    index + 1 < lines.count && hasBar(lines[index]) && isDashes(lines[index + 1])
  }

  // People leave an empty line between two days: to Markdown that ends the table, to them it does not.
  private static func row(in lines: [Substring], from index: Int) -> Int? {
    guard index < lines.count else { return nil }
    if hasBar(lines[index]), lines[index].headingLevel == nil { return index }
    let next = index + 1
    let goesOn =
      lines[index].isBlank && next < lines.count && lines[next].trimmed.utf8.first == UInt8(ascii: "|")
      && !begins(lines, at: next)
    return goesOn ? next : nil
  }

  private static func hasBar(_ line: Substring) -> Bool { line.utf8.contains(UInt8(ascii: "|")) }

  private static func isDashes(_ line: Substring) -> Bool {
    hasBar(line) && line.utf8.contains(UInt8(ascii: "-"))
      && line.utf8.allSatisfy { "|:- \t".utf8.contains($0) }
  }

  /// The cells of a row, as text: `\|` is a bar, `<br>` a new line, `&amp;` an ampersand.
  static func cells(of line: Substring) -> [String] {
    let bytes = Array(line.trimmed.utf8)
    var cells: [[UInt8]] = [[]]
    var start = bytes.first == UInt8(ascii: "|") ? 1 : 0
    while start < bytes.count {
      let byte = bytes[start]
      if byte == UInt8(ascii: "\\"), start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "|") {
        cells[cells.count - 1].append(UInt8(ascii: "|"))
        start += 1
      } else if byte == UInt8(ascii: "|") {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      start += 1
    }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells.map { CellText.read(String(decoding: $0, as: UTF8.self)[...].trimmed) }
  }
}
