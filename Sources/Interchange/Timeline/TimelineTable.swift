import Foundation
import Postmortems

/// A table whose first column holds times. A column of dates may stand before it, one of ends behind it; of the others
/// one says what happened, and the rest are kept below that, each with its name.
struct TimelineTable {
  /// The zone that the table's head states.
  let zone: ZoneStatement?
  let rows: [Row]

  struct Row {
    let typed: String
    let text: String
    /// The zone that a column for that states.
    var zone: String?
  }

  /// Nil for any other table.
  init?(_ written: PipeTable, _ context: TimeContext) {
    let table = TimelineTable.headed(written.withTimesUnlinked, context)
    guard let columns = TimelineColumns(table, context) else { return nil }
    zone = table.head.prefix(columns.timed).compactMap { ZoneStatement(head: $0) }.first
    rows = table.rows.filter { row in row.cells.contains { !$0.isEmpty } }.map { row in
      let cells = columns.timed == 2 ? TimelineTable.joined(row.cells, context) : row.cells
      return TimelineTable.row(cells, table.head, columns, context)
    }
  }

  /// Whether the head is a row like the others: Markdown knows no table without one.
  static func isHeadless(_ table: PipeTable, _ context: TimeContext) -> Bool {
    guard let first = table.head.first, !first.isEmpty else { return false }
    let time = TimedText(leading: (LinkedWords(first)?.said ?? first)[...], context)
    return time?.isPlain == true && time?.rest.isEmpty == true
  }

  // Tables that come out of an office have no head, but a first row that is one.
  private static func headed(_ table: PipeTable, _ context: TimeContext) -> PipeTable {
    if isHeadless(table, context) {
      let row = PipeTable.Row(cells: table.head, line: table.range.lowerBound)
      return PipeTable(head: table.head.map { _ in "" }, rows: [row] + table.rows, range: table.range)
    }
    guard table.head.allSatisfy(\.isEmpty), let first = table.rows.first, let head = first.cells.first,
      TimelineColumns.speaksOfTime(head)
    else { return table }
    return PipeTable(head: first.cells, rows: Array(table.rows.dropFirst()), range: table.range)
  }

  /// The cells with date and time in the first, and the second empty. A time that repeats its date says it alone.
  private static func joined(_ cells: [String], _ context: TimeContext) -> [String] {
    guard cells.count > 1, !cells[0].isEmpty, !cells[1].isEmpty else { return cells }
    if ditto.contains(cells[0].lowercased()) { return [cells[1], ""] + cells.dropFirst(2) }
    let alone = FuzzyTime.read(cells[1], context)
    // What stands where the clock time would, and is none, is what happened.
    if alone.precision == .unknown, !cells[1].contains(where: \.isNumber) {
      let said = [cells[1], cells.count > 2 ? cells[2] : ""].filter { !$0.isEmpty }.joined(separator: " ")
      return [cells[0], "", said] + cells.dropFirst(3)
    }
    let repeats = alone.firstDay(in: context.zone)?.spelled.hasPrefix(cells[0]) ?? false
    let typed = repeats && !FuzzyTime.isClockTime(cells[1]) ? cells[1] : "\(cells[0]) \(cells[1])"
    return [typed, ""] + cells.dropFirst(2)
  }

  // The date of the row above.
  private static let ditto: Set<String> = [
    "-", "–", "—", "\"", "''", "″", "”", "„", "〃", "dito", "ditto", "dto.", "s.o.",
  ]

  private static func row(
    _ cells: [String], _ head: [String], _ columns: TimelineColumns, _ context: TimeContext
  ) -> Row {
    var typed = cells.prefix(columns.timed).filter { !$0.isEmpty }.joined(separator: " ")
    let span = columns.end.flatMap { $0 < cells.count ? lasting(typed, cells[$0], context) : nil }
    typed = span ?? typed
    let zone = columns.zone.flatMap { $0 < cells.count ? ZoneStatement.zone(stated: cells[$0]) : nil }
    var parts = columns.event < cells.count ? [cells[columns.event]].filter { !$0.isEmpty } : []
    for (index, cell) in cells.enumerated().dropFirst(columns.timed)
    where !cell.isEmpty && index != columns.event && !(span != nil && index == columns.end)
      && !(zone != nil && index == columns.zone)
    {
      parts.append(index < head.count && !head[index].isEmpty ? "\(head[index]): \(cell)" : cell)
    }
    // What is too long for a time is part of the text.
    if typed.utf16.count > Wording.longestTime {
      return Row(typed: "", text: ([typed] + parts).joined(separator: "\n"), zone: zone)
    }
    return Row(typed: typed.replacing("\n", with: " "), text: parts.joined(separator: "\n"), zone: zone)
  }

  /// Both ends as one time; nil where they are none.
  private static func lasting(_ start: String, _ end: String, _ context: TimeContext) -> String? {
    guard !start.isEmpty, !end.isEmpty else { return nil }
    let typed = "\(start) – \(end)"
    return FuzzyTime.read(typed, context).extent == .span ? typed : nil
  }
}

extension PipeTable {
  /// The same where links in the first column, as to what was said in a chat, stand behind what the next one says.
  fileprivate var withTimesUnlinked: PipeTable {
    guard rows.contains(where: { $0.cells.first.flatMap { LinkedWords($0) } != nil }) else { return self }
    let rows = rows.map { row in
      guard row.cells.count > 1, let link = LinkedWords(row.cells[0]), link.said.contains(where: \.isNumber)
      else {
        return row
      }
      let said = [row.cells[1], link.link].filter { !$0.isEmpty }.joined(separator: " ")
      return Row(cells: ["\(link.said)\(link.rest)", said] + row.cells.dropFirst(2), line: row.line)
    }
    return PipeTable(head: head, rows: rows, range: range)
  }
}
