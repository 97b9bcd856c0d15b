import Postmortems

extension PipeTable {
  /// Whether it says by its heads who changed a document and how.
  var isHistory: Bool {
    let words = Set(head.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    return !words.isDisjoint(with: PipeTable.authors) && !words.isDisjoint(with: PipeTable.changes)
  }

  private static let authors: Set<String> = ["author", "editor", "autor", "autorin", "bearbeiter"]
  private static let changes: Set<String> = [
    "change", "changes", "version", "revision", "rev", "änderung", "änderungen",
  ]

  /// The table with its times in the first column and what happened in the second, where its heads say which those are:
  /// `| # | Time | Event |`. Nil for any other table.
  func withTimesFirst(_ context: TimeContext) -> PipeTable? {
    guard let times = PipeTable.timeColumn(head, rows.map(\.cells), context) else { return nil }
    let what = head.indices.first { $0 != times && PipeTable.names($0, in: head, PipeTable.events) }
    let first = [times] + (what.map { [$0] } ?? [])
    let order = first + head.indices.filter { !first.contains($0) }
    let sorted = rows.map { row in
      let extra = row.cells.dropFirst(head.count)
      return Row(cells: order.map { $0 < row.cells.count ? row.cells[$0] : "" } + extra, line: row.line)
    }
    return PipeTable(head: order.map { head[$0] }, rows: sorted, range: range)
  }

  /// The same without a first column that only counts the rows; nil where none does.
  var uncounted: PipeTable? {
    guard let first = head.first, head.count > 2, PipeTable.ordinals.contains(first.lowercased()),
      rows.allSatisfy({ ($0.cells.first ?? "").allSatisfy { $0.isNumber || $0 == "." } })
    else { return nil }
    return PipeTable(
      head: Array(head.dropFirst()),
      rows: rows.map { Row(cells: Array($0.cells.dropFirst()), line: $0.line) },
      range: range)
  }

  private static let ordinals: Set<String> = [
    "#", "nr", "nr.", "no", "no.", "id", "lfd. nr.", "lfd. nr", "lfd.nr.",
  ]

  /// The words of a column's head, without capitals and marks.
  static func plain(_ head: String) -> String {
    head.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }

  /// The column that is called by the time and holds clock times in at least half of its cells.
  static func timeColumn(_ head: [String], _ rows: [[String]], _ context: TimeContext) -> Int? {
    if isTicketList(head) { return nil }
    return head.indices.first { column in
      guard names(column, in: head, times) else { return false }
      let cells = rows.prefix(40).compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
      let clocks = cells.count {
        FuzzyTime.endsInClockTime($0) || FuzzyTime.read($0, context).minute != nil
      }
      return clocks > 0 && clocks * 2 >= cells.count
    }
  }

  // What a tracker exports: each row is a ticket, and none an event.
  private static func isTicketList(_ head: [String]) -> Bool {
    let names = Set(head.map { $0.lowercased() })
    return !names.isDisjoint(with: ticketKeys) && !names.isDisjoint(with: ticketStates)
  }

  private static let ticketKeys: Set<String> = [
    "issue key", "issue id", "key", "ticket", "issue", "vorgangsschlüssel", "vorgangs-id", "schlüssel",
  ]
  private static let ticketStates: Set<String> = ["status", "state", "assignee", "zugewiesene person"]

  // "Time (UTC)" is one, "Start time" says something else.
  private static func names(_ column: Int, in head: [String], _ words: Set<String>) -> Bool {
    let name = head[column].lowercased().split { !$0.isLetter }
    return name.first.map { words.contains(String($0)) } ?? false
  }

  private static let times: Set<String> = [
    "time", "times", "timestamp", "datetime", "date", "when", "zeit", "uhrzeit", "zeitpunkt", "datum", "wann",
    "zeitstempel", "created", "occurred", "erstellt",
  ]
  private static let events: Set<String> = [
    "event", "events", "message", "what", "description", "text", "ereignis", "nachricht", "meldung", "was",
    "beschreibung", "summary", "title", "update", "zusammenfassung", "body", "comment", "kommentar",
  ]
}
