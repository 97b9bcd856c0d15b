import Foundation
import Postmortems

/// What stands above each row of a timeline in a file: as much of its date as is certain, or that none is.
struct RowHeadings {
  let zone: TimeZone
  /// What stands above rows that no date is certain of.
  let undated: String

  /// One for each row, in their order; empty where nothing stands above it.
  func of(_ times: [FuzzyTime]) -> [String] {
    let dates = times.map { Self.date($0, in: zone) }
    var below = dates.last ?? nil
    let following = dates.reversed().map { date in
      below = date ?? below
      return below
    }
    var above = ""
    return zip(zip(times, dates), following.reversed()).map { row, next in
      above = row.1 ?? (stays(row.0, between: above, and: next) ? above : undated)
      return above
    }
  }

  // Somebody put a row that says no time between two of one day.
  private func stays(_ time: FuzzyTime, between above: String, and next: String?) -> Bool {
    above.isEmpty || time.earliest == nil && above == next
  }

  /// A day, a month or a year that all lies in which the time can mean, or the day on which it begins; else nil.
  static func date(_ time: FuzzyTime, in zone: TimeZone) -> String? {
    guard let first = time.firstDay(in: zone)?.spelled, let last = time.lastDay(in: zone)?.spelled else {
      return nil
    }
    let known = length(time.dateGranularity)
    if beginsOnOneDate(time) { return String(first.prefix(known)) }
    return [10, 7, 4].filter { $0 <= known }.map { first.prefix($0) }.first(where: last.hasPrefix).map {
      String($0)
    }
  }

  private static func beginsOnOneDate(_ time: FuzzyTime) -> Bool {
    switch time.precision {
    case .second, .minute, .hour, .partOfDay, .day: true
    case .month, .year: time.extent != .moment
    case .week, .partOfMonth, .season, .years, .decade, .unknown: false
    }
  }

  private static func length(_ granularity: FuzzyTime.DateGranularity) -> Int {
    switch granularity {
    case .day: "2021-12-10".count
    case .month: "2021-12".count
    case .year, .none: "2021".count
    }
  }
}
