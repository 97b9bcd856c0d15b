import Postmortems

/// Which columns of a table say when, until when, and what happened, by their heads and by what stands in them.
struct TimelineColumns {
  /// How many columns at the beginning make one time.
  let timed: Int
  /// The column with the end of what began in the first.
  let end: Int?
  /// The column with what happened.
  let event: Int
  /// The column with the zone of each row.
  let zone: Int?

  /// Nil where none holds times.
  init?(_ table: PipeTable, _ context: TimeContext) {
    guard let first = table.head.first, table.head.count > 1 else { return nil }
    let hasClock = TimelineColumns.hasClock(table, context)
    guard hasClock ? !table.rows.isEmpty : TimelineColumns.holdsTimes(table, named: first, context) else {
      return nil
    }
    timed = hasClock ? 2 : 1
    let next = timed
    let hasEnd =
      next < table.head.count && TimelineColumns.speaks(of: TimelineColumns.ends, table.head[next])
      && TimelineColumns.holdsTimes(table, column: next, context)
    end = hasEnd ? next : nil
    let zone = table.head.indices.first {
      TimelineColumns.zones.contains(PipeTable.plain(table.head[$0]))
    }
    self.zone = zone
    let rest = table.head.indices.dropFirst(hasEnd ? next + 1 : next).filter { $0 != zone }
    event =
      rest.first { TimelineColumns.events.contains(PipeTable.plain(table.head[$0])) }
      ?? rest.first { TimelineColumns.speaks(of: TimelineColumns.events, table.head[$0]) }
      ?? rest.first ?? next
  }

  static func speaksOfTime(_ head: String) -> Bool { speaks(of: times, head) }

  /// At least half of the times can be read; under a head that speaks of time, one is enough.
  private static func holdsTimes(_ table: PipeTable, named head: String, _ context: TimeContext) -> Bool {
    let typed = sample(of: 0, table)
    let readable = typed.count {
      FuzzyTime.read($0, context).precision != .unknown || ElapsedTime($0) != nil
    }
    return speaks(of: times, head) ? readable > 0 : readable > 0 && readable * 2 >= typed.count
  }

  private static func holdsTimes(_ table: PipeTable, column: Int, _ context: TimeContext) -> Bool {
    let typed = sample(of: column, table)
    return typed.allSatisfy { FuzzyTime.read($0, context).precision != .unknown }
  }

  private static func sample(of column: Int, _ table: PipeTable) -> [String] {
    // Not lazily chained: the optimiser of Swift 6.3.1 fails on that chain.
    var typed: [String] = []
    for row in table.rows {
      guard column < row.cells.count, !row.cells[column].isEmpty else { continue }
      typed.append(row.cells[column])
      if typed.count == sampleSize { break }
    }
    return typed
  }

  // So many rows tell what a column holds.
  private static let sampleSize = 40

  private static func hasClock(_ table: PipeTable, _ context: TimeContext) -> Bool {
    guard table.head.count > 2 else { return false }
    let isNamed =
      speaks(of: ["date", "day", "datum", "tag"], table.head[0])
      && !speaks(of: ["time", "zeit", "uhrzeit"], table.head[0])
      && speaks(of: clocks, table.head[1])
    if isNamed { return true }
    // Two columns below one head, or below none.
    guard table.head[0] == table.head[1] || table.head[1].isEmpty else { return false }
    let (days, clocks) = (sample(of: 0, table), sample(of: 1, table))
    return !days.isEmpty && !clocks.isEmpty && clocks.allSatisfy { FuzzyTime.isClockTime($0) }
      && days.allSatisfy { FuzzyTime.read($0, context).precision == .day }
  }
}

extension TimelineColumns {
  private static let times: Set<String> = starts.union([
    "time", "date", "when", "timestamp", "day", "zeit", "uhrzeit", "datum", "wann", "zeitpunkt", "tag",
  ])

  private static let clocks: Set<String> = starts.union(["time", "uhrzeit", "zeit", "clock"])

  private static let starts: Set<String> = ["start", "started", "from", "begin", "beginn", "von"]

  private static let zones: Set<String> = ["zone", "time zone", "timezone", "tz", "zeitzone"]

  private static let ends: Set<String> = [
    "end", "ended", "until", "to", "till", "finish", "finished", "ende", "bis",
  ]

  private static let events: Set<String> = [
    "event", "events", "what", "description", "action", "actions", "message", "detail", "details", "activity",
    "entry", "note", "notes", "summary", "text", "body", "comment", "kommentar", "happened", "ereignis",
    "ereignisse", "beschreibung", "was",
    "aktion", "vorgang", "meldung", "geschehen", "einzelheiten", "aktivität", "notiz", "vorfall",
  ]

  private static func speaks(of words: Set<String>, _ head: String) -> Bool {
    head.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}
