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
      let named = texts.first {
        $0.offset < table.head.count && isTask(table.head[$0.offset]) && !$0.element.isEmpty
      }
      let said = named ?? texts.first
      var item = FoundActionItem(text: said?.element ?? "")
      for (index, written) in row.cells.enumerated()
      where index != said?.offset && index != ordinal && !written.isEmpty {
        let cell = item.takeMarkedState(from: written)
        if cell.isEmpty { continue }
        let column = index < columns.count ? columns[index] : nil
        if let column, item.take(column == .due ? slashes.plain(cell) : cell, column, context) { continue }
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

  /// Whether the head is a row like the others: none of its cells is a name that heads of such tables have.
  static func isHeadless(_ table: PipeTable) -> Bool {
    table.head.contains { !$0.isEmpty } && !table.head.contains(where: isHead)
  }

  private static func headed(_ table: PipeTable) -> PipeTable {
    if isHeadless(table) {
      let row = PipeTable.Row(cells: table.head, line: table.range.lowerBound)
      return PipeTable(head: table.head.map { _ in "" }, rows: [row] + table.rows, range: table.range)
    }
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
      let link = LinkedWords(cell)
      owner = FoundActionItem.name((link?.said ?? cell)[...])
      return owner != nil && link == nil
    case .due:
      due = CivilDate(spelled: cell) ?? FoundActionItem.date(cell) ?? FoundActionItem.day(cell, context)
      return due != nil
    case .ticket:
      tickets = FoundActionItem.links(in: cell)
      return !tickets.isEmpty && FoundActionItem.saysNothingElse(cell, than: tickets)
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
    let keys = cell.split { $0.isWhitespace || ",;".contains($0) }.map(String.init)
    if keys.count > 1, keys.allSatisfy({ FoundActionItem.tickets(in: $0) == [$0] }) { return keys }
    let isName = !cell.contains(where: \.isWhitespace) && cell.contains(where: \.isNumber)
    return isName ? [try? TicketLink.read(cell)].compactMap { $0 } : []
  }

  /// A day without its year, on or after the one that the file tells of; nil where it tells of none.
  private static func day(_ cell: String, _ context: TimeContext) -> CivilDate? {
    guard case .day(let day)? = context.near else { return nil }
    let time = FuzzyTime.read(cell, context)
    guard time.precision == .day, let date = time.writtenDate, date >= day else { return nil }
    return date
  }

  /// Whether what stands around the addresses of tickets is nothing but their names.
  static func saysNothingElse(_ cell: String, than tickets: [String]) -> Bool {
    let words = cell.split { $0.isWhitespace || "<>()[]\",;".contains($0) }
    return words.allSatisfy { word in tickets.contains { $0.hasSuffix(word) } }
  }
}
