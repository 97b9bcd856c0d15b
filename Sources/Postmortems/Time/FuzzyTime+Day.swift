import Foundation

extension FuzzyTime {
  /// How much of the date is known: what a page prints once above the rows of that day, month or year.
  package enum DateGranularity: Sendable { case day, month, year, none }

  package var dateGranularity: DateGranularity {
    switch precision {
    case .second, .minute, .hour, .partOfDay, .day, .week: .day
    case .partOfMonth, .month: .month
    case .season, .year, .years, .decade: .year
    case .unknown: .none
    }
  }

  /// The date on which it begins, for a reader in that zone; nil if unknown. A day, and whatever is coarser,
  /// stays the day it was written as, in the zone it was written in.
  package func firstDay(in zone: TimeZone) -> CivilDate? {
    earliest.map { Instant($0).date(in: isClock ? ZoneClock(zone) : ownZone) }
  }

  /// The date on which it ends, likewise.
  package func lastDay(in zone: TimeZone) -> CivilDate? {
    latest.map { Instant($0).date(in: isClock ? ZoneClock(zone) : ownZone) }
  }

  /// Whether it is finer than a day.
  private var isClock: Bool {
    switch precision {
    case .second, .minute, .hour, .partOfDay: true
    default: false
    }
  }

  /// The zone it was understood in.
  var ownZone: ZoneClock { ZoneClock(named: zone) }
}

extension Instant {
  /// The local date there.
  func date(in zone: ZoneClock) -> CivilDate { CivilDate(dayNumber: zone.day(of: self)) }
}
