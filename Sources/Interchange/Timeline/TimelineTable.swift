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
    let table = TimelineTable.headed(written)
    guard let columns = TimelineColumns(table, context) else { return nil }
    zone = table.head.prefix(columns.timed).compactMap { ZoneStatement(head: $0) }.first
    rows = table.rows.filter { row in row.cells.contains { !$0.isEmpty } }.map { row in
      let cells = columns.timed == 2 ? TimelineTable.joined(row.cells, context) : row.cells
      return TimelineTable.row(cells, table.head, columns, context)
    }
  }

  // Tables that come out of an office have no head, but a first row that is one.
  private static func headed(_ table: PipeTable) -> PipeTable {
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
