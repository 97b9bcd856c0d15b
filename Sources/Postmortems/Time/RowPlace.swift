import Foundation

/// Below which date a row of a timeline stands. One of no certain date stands below none that is not its own.
package enum RowPlace: Hashable, Sendable {
  /// Above every date.
  case ahead
  case dated(RowDate)
  case undated
}

extension RowPlace {
  /// The places of rows, in their order.
  package static func all(_ times: [FuzzyTime], in zone: TimeZone) -> [RowPlace] {
    let dates = times.map { RowDate($0, in: zone) }
    var next: RowDate?
    let following = dates.reversed().map { date in
      next = date ?? next
      return next
    }
    var above = RowPlace.ahead
    return zip(zip(times, dates), following.reversed()).map { row, next in
      above = row.1.map(RowPlace.dated) ?? (above.keeps(row.0, before: next) ? above : .undated)
      return above
    }
  }

  // Somebody put a row that says no time between two of one day.
  private func keeps(_ time: FuzzyTime, before next: RowDate?) -> Bool {
    self == .ahead || time.earliest == nil && next.map { self == .dated($0) } == true
  }
}

/// What is said above or beside a row, where that is not said of the row above too.
package struct RowHead: Hashable, Sendable {
  package let place: RowPlace
  /// The year of the last date above it.
  package let yearAbove: Int?
}

extension RowHead {
  /// The heads of rows, in their order; nil where none is needed.
  package static func all(_ times: [FuzzyTime], in zone: TimeZone) -> [RowHead?] {
    var (above, year): (RowPlace, Int?) = (.ahead, nil)
    return RowPlace.all(times, in: zone).map { place in
      defer { above = place }
      guard place != above else { return nil }
      let head = RowHead(place: place, yearAbove: year)
      if case .dated(let date) = place { year = date.first.year }
      return head
    }
  }

  /// The heads of a row and of those around it whose heads depend on its time.
  package static func around(_ id: EventID, in timeline: Timeline, _ zone: TimeZone) -> [EventID: RowHead?] {
    guard let event = timeline[id] else { return [:] }
    let (begin, rows) = run(around: event, in: timeline, zone)
    let heads = all(rows.map(\.when), in: zone)
    // What is above the first one is not looked at.
    return Dictionary(
      zip(rows.map(\.id), heads).dropFirst(begin == nil ? 0 : 1), uniquingKeysWith: { first, _ in first })
  }

  /// From the next row above that has a date, if there is any, to the next one below.
  private static func run(around event: TimelineEvent, in timeline: Timeline, _ zone: TimeZone) -> (
    begin: TimelineEvent?, rows: [TimelineEvent]
  ) {
    var (rows, begin): ([TimelineEvent], TimelineEvent?) = ([event], nil)
    var above = timeline.above(event.id)
    while let row = above, begin == nil {
      rows.append(row)
      if RowDate(row.when, in: zone) != nil { begin = row }
      above = timeline.above(row.id)
    }
    rows.reverse()
    var below = timeline.below(event.id)
    while let row = below {
      rows.append(row)
      below = RowDate(row.when, in: zone) == nil ? timeline.below(row.id) : nil
    }
    return (begin, rows)
  }
}
