import Foundation
import Postmortems

extension FoundActionItem {
  /// The action items of a table, one a row: the first column that is nothing else is the text, and what cannot be
  /// read stays in it under its column's name.
  static func items(of written: PipeTable, _ context: TimeContext, _ slashes: SlashedDates)
    -> [FoundActionItem]
  {
    let table = headed(written)
    let columns = table.head.map { Column(head: $0) }
    let ordinal = ordinals(of: table)
    return table.rows.compactMap { row in
      let texts = row.cells.enumerated().filter {
        $0.offset != ordinal && ($0.offset >= columns.count || columns[$0.offset] == nil)
      }
      var item = FoundActionItem(text: texts.first?.element ?? "")
      for (index, written) in row.cells.enumerated()
      where index != texts.first?.offset && index != ordinal && !written.isEmpty {
        let cell = item.takeMarkedState(from: written)
        if cell.isEmpty { continue }
        let said = index < columns.count ? columns[index] : nil
        if let said, item.take(said == .due ? slashes.plain(cell) : cell, said, context) { continue }
        let name = index < table.head.count ? table.head[index] : ""
        item.text += (item.text.isEmpty ? "" : "\n") + (name.isEmpty ? cell : "\(name): \(cell)")
      }
      return item.text.isEmpty && item.owner == nil ? nil : item
    }
  }

  /// The column that only counts the rows; one that holds keys such as AI-3 says more.
  private static func ordinals(of table: PipeTable) -> Int? {
    let names = ["#", "nr", "nr.", "no", "no.", "lfd. nr."]
    return table.head.indices.first { column in
      names.contains(table.head[column].lowercased())
        && table.rows.allSatisfy { row in
          column >= row.cells.count || row.cells[column].allSatisfy { $0.isNumber || $0 == "." }
        }
    }
  }

  private static func headed(_ table: PipeTable) -> PipeTable {
    guard table.head.allSatisfy(\.isEmpty), let first = table.rows.first, areHeads(first.cells) else {
      return table
    }
    return PipeTable(head: first.cells, rows: Array(table.rows.dropFirst()), range: table.range)
  }

  /// Takes a state that stands in bold beside something else: `Bug 55 **DONE**`.
  private mutating func takeMarkedState(from cell: String) -> String {
    guard cell.hasSuffix("**"), let open = cell.dropLast(2).range(of: "**", options: .backwards),
      open.lowerBound > cell.startIndex, takeState(String(cell[open.upperBound...].dropLast(2)))
    else { return cell }
    return String(cell[..<open.lowerBound][...].trimmed)
  }

  /// Takes a cell into its field; false where it says something else.
  mutating func take(_ cell: String, _ column: Column, _ context: TimeContext) -> Bool {
    switch column {
    case .owner:
      owner = FoundActionItem.name(cell[...])
      return owner != nil
    case .due:
      let time = FuzzyTime.read(cell, context)
      due = CivilDate(spelled: cell) ?? (time.precision == .day ? time.firstDay(in: context.zone) : nil)
      return due != nil
    case .ticket:
      tickets = FoundActionItem.links(in: cell)
      return !tickets.isEmpty
    case .state: return takeState(cell)
    case .priority:
      priority = FoundActionItem.priorities[cell.lowercased()]
      return priority != nil
    }
  }

  private mutating func takeState(_ cell: String) -> Bool {
    guard let said = StatedState.read(cell) else { return false }
    state = said
    return true
  }

  private static let priorities: [String: ActionItem.Priority] = [
    "high": .high, "hoch": .high, "normal": .normal, "medium": .normal, "mittel": .normal, "low": .low,
    "niedrig": .low,
  ]

  /// Every address, or the ticket's name where the cell is nothing but that.
  private static func links(in cell: String) -> [String] {
    let addresses = cell.split { $0.isWhitespace || "<>()[]\",".contains($0) }.map(String.init).filter(
      TicketLink.isURL)
    if !addresses.isEmpty { return addresses.compactMap { try? TicketLink.read($0) } }
    let isName = !cell.contains(where: \.isWhitespace) && cell.contains(where: \.isNumber)
    return isName ? [try? TicketLink.read(cell)].compactMap { $0 } : []
  }
}
