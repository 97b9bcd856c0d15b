import Postmortems

/// A line of cells with tabs between them, as programs for spreadsheets copy them.
struct TabbedLine {
  /// What its first cells say when; empty where they do not.
  let typed: String
  /// All others as one text.
  let text: String
  /// Whether it only names the columns.
  let isHead: Bool
  /// Whether its first cell is empty.
  let isIndented: Bool

  /// Nil for a line without a tab.
  init?(_ line: Substring, _ context: TimeContext) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(TabbedLine.content)
    guard cells.count > 1 else { return nil }
    let time = TabbedLine.time(in: cells, context)
    typed = time.map { cells[$0].joined(separator: " ") } ?? ""
    let others = cells.indices.filter { time?.contains($0) != true }.map { cells[$0] }
    text = others.filter { !$0.isEmpty }.joined(separator: " · ")
    isHead = time == nil && cells.contains { TabbedLine.heads.contains($0.lowercased()) }
    isIndented = cells[0].isEmpty
  }

  private static let heads: Set<String> = [
    "zeit", "uhrzeit", "zeitpunkt", "zeitstempel", "datum", "wann", "time", "timestamp", "date", "when",
    "datum/zeit", "date/time",
  ]

  /// The day and the clock time that follow each other, or the first cell that says either.
  private static func time(in cells: [String], _ context: TimeContext) -> Range<Int>? {
    for place in cells.indices.prefix(3) where isTime(cells[place], context) {
      let next = place + 1
      let isSplit =
        next < cells.count && FuzzyTime.isClockTime(cells[next])
        && FuzzyTime.read(cells[place], context).precision == .day
      return place..<(isSplit ? next + 1 : next)
    }
    return nil
  }

  // A number alone counts rows.
  private static func isTime(_ cell: String, _ context: TimeContext) -> Bool {
    guard cell.utf8.count <= 60, cell.contains(where: \.isNumber), !cell.allSatisfy(\.isNumber) else {
      return false
    }
    return FuzzyTime.read(cell, context).earliest != nil
  }

  private static func content(_ cell: Substring) -> String {
    let bare = cell.trimmed
    guard bare.utf8.count > 1, bare.first == "\"", bare.last == "\"" else { return String(bare) }
    return String(bare.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
