import Foundation

/// As much of the date of a timeline's row as is certain: the day, month or year in which all lies that its time can
/// mean, or the day on which it begins.
package struct RowDate: Hashable, Sendable {
  package enum Unit: Hashable, Sendable { case day, month, year }

  package let unit: Unit
  /// The day, or the first one of the month or year.
  package let first: CivilDate

  /// Nil where no date is certain.
  package init?(_ time: FuzzyTime, in zone: TimeZone) {
    guard let first = time.firstDay(in: zone), let last = time.lastDay(in: zone) else { return nil }
    let units = RowDate.units(time.dateGranularity)
    let begun = RowDate.beginsOnOneDate(time) ? units.first.flatMap { RowDate(first, $0) } : nil
    let common = units.lazy.compactMap { RowDate(first, $0) }.first { $0 == RowDate(last, $0.unit) }
    guard let date = begun ?? common else { return nil }
    self = date
  }

  private init?(_ date: CivilDate, _ unit: Unit) {
    let day = unit == .day ? date.day : 1
    guard let first = CivilDate(year: date.year, month: unit == .year ? 1 : date.month, day: day) else {
      return nil
    }
    (self.unit, self.first) = (unit, first)
  }

  /// "2021-12-10", "2021-12" or "2021".
  package var spelled: String {
    let length = unit == .day ? 10 : unit == .month ? 7 : 4
    return String(first.spelled.prefix(length))
  }

  private static func units(_ granularity: FuzzyTime.DateGranularity) -> [Unit] {
    switch granularity {
    case .day: [.day, .month, .year]
    case .month: [.month, .year]
    case .year, .none: [.year]
    }
  }

  private static func beginsOnOneDate(_ time: FuzzyTime) -> Bool {
    switch time.precision {
    case .second, .minute, .hour, .partOfDay, .day: true
    case .month, .year: time.extent != .moment
    case .week, .partOfMonth, .season, .years, .decade, .unknown: false
    }
  }
}
