import Foundation

/// How far off a hedged time may be, to either side. This is the whole table:
///
/// | written as | about | shortly before / after | before / after |
/// |---|---|---|---|
/// | second, minute | 15 min | 15 min | 1 h |
/// | hour | 30 min, from the full hour | 15 min | 1 h |
/// | part of a day | 2 h | 2 h | 8 h |
/// | day | 1 day | 1 day | 4 days |
/// | week | 1 week | 1 week | 4 weeks |
/// | part of a month | 5 days | 5 days | 20 days |
/// | month, season | 1 month | 1 month | 4 months |
/// | year | 1 year | 1 year | 4 years |
/// | several years | 2 years | 2 years | 8 years |
/// | decade | 5 years | 5 years | 20 years |
enum Leeway: Equatable {
  case seconds(Int)
  case days(Int)
  case months(Int)

  init(_ precision: FuzzyTime.Precision, _ vagueness: Vagueness) {
    let leeway = Self.about(precision, isAbout: vagueness == .about)
    switch vagueness {
    case .before, .after, .atLatest: self = leeway.times(4)
    case .about, .shortlyBefore, .shortlyAfter: self = leeway
    }
  }

  private static func about(_ precision: FuzzyTime.Precision, isAbout: Bool) -> Leeway {
    switch precision {
    case .second, .minute, .unknown: .seconds(900)
    case .hour: .seconds(isAbout ? 1_800 : 900)
    case .partOfDay: .seconds(7_200)
    case .day: .days(1)
    case .week: .days(7)
    case .partOfMonth: .days(5)
    case .month, .season: .months(1)
    case .year: .months(12)
    case .years: .months(24)
    case .decade: .months(60)
    }
  }

  private func times(_ factor: Int) -> Leeway {
    switch self {
    case .seconds(let count): .seconds(count * factor)
    case .days(let count): .days(count * factor)
    case .months(let count): .months(count * factor)
    }
  }

  /// The instant so far from another; months keep the day of the month where the month has it.
  func shift(_ seconds: Int, _ direction: Int, in zone: ZoneClock) -> Int {
    switch self {
    case .seconds(let count): return seconds + direction * count
    case .days(let count): return zone.instant(local: local(seconds, zone) + direction * count * 86_400)
    case .months(let count):
      let (day, second) = local(seconds, zone).quotientAndRemainder(floor: 86_400)
      return zone.instant(local: Self.shift(day, months: direction * count) * 86_400 + second)
    }
  }

  private func local(_ seconds: Int, _ zone: ZoneClock) -> Int { seconds + zone.offset(at: seconds) }

  private static func shift(_ day: Int, months: Int) -> Int {
    let date = CivilDate(dayNumber: day)
    let first = CivilDate(dayNumber: CivilDate.firstDay(of: date.month, in: date.year, plus: months))
    let length = CivilDate.length(of: first.month, in: first.year)
    let isLast = date.day == CivilDate.length(of: date.month, in: date.year)
    return CivilDate.dayNumber(first.year, first.month, isLast ? length : min(date.day, length))
  }
}

extension FuzzyTime.Margin {
  /// What a hedge makes of the bounds as written. Clock times stay within what they mean; "before May" does
  /// not reach into May.
  init(
    _ earliest: Int, _ latest: Int, _ precision: FuzzyTime.Precision, _ vagueness: Vagueness,
    in zone: ZoneClock
  ) {
    let leeway = Leeway(precision, vagueness)
    let isClock = [.second, .minute, .hour].contains(precision)
    let before = leeway.shift(earliest, -1, in: zone)
    let after = leeway.shift(latest, 1, in: zone)
    let (from, to) =
      switch vagueness {
      case .about: (before, after)
      case .shortlyBefore, .before: (before, isClock ? latest : earliest - 1)
      case .shortlyAfter, .after: (isClock ? earliest : latest + 1, after)
      case .atLatest: (before, latest)
      }
    self.init(earliest: Instant(from).date, latest: Instant(to).date)
  }
}
