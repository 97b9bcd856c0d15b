import Foundation

extension FuzzyTime {
  /// An instant of the day that it says; nil where it says none, being coarser than a day or unknown.
  package var ownDay: Date? {
    switch precision {
    case .second, .minute, .hour, .partOfDay, .day: earliest
    case .week, .partOfMonth, .month, .season, .year, .years, .decade, .unknown: nil
    }
  }

  /// The date on which it begins, as it is written: in the zone that it was understood in.
  package var writtenDate: CivilDate? { earliest.map { Instant($0).date(in: ownZone) } }

  /// The day that it says, for the row below.
  package var lentDay: TimeContext.Near? { ownDay == nil ? nil : writtenDate.map(TimeContext.Near.day) }
}
