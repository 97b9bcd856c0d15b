/// Distances from now, worked out.
extension Distance {
  /// Nil for a distance beyond all calendars.
  ///
  /// Minutes and hours count from the minute of now, longer units name the day, week, month or year that they
  /// lead to. A vague plural reaches from two to about ten of its unit: "years ago" begins on 1 January ten
  /// years before and ends with the year two years before. From days on it is told as of the row above: in a
  /// protocol of 2012 "years ago" is no later than that.
  func bounds(from now: Int, _ dating: PhraseDating, in zone: ZoneClock) -> PhraseBounds? {
    switch amount {
    case .half: return clockBounds(now, back: 30, dating)
    case .exactly(let count): return exact(count, now, dating, in: zone)
    case .vaguely: return vague(now, dating, in: zone)
    }
  }

  /// Whether it is about right at best: hours and weeks are rounded by whoever says them.
  var isApproximate: Bool {
    switch (amount, unit) {
    case (.vaguely, _), (.half, _): true
    case (.exactly(let count), .hour), (.exactly(let count), .week): count != 0
    default: false
    }
  }

  /// The day that a span which begins or ends there goes on from.
  private func day(_ dating: PhraseDating) -> DayRange { .day(isAfterRow ? dating.base : dating.today) }

  private func exact(_ count: Int, _ now: Int, _ dating: PhraseDating, in zone: ZoneClock) -> PhraseBounds? {
    switch unit {
    case .second:
      return PhraseBounds(
        earliest: now - count, latest: now - count, precision: .second, days: day(dating))
    case .minute, .hour:
      return clockBounds(now, back: unit == .hour ? count * 60 : count, dating)
    default:
      guard count <= 900 || unit == .day, let days = dating.days(of: unit, -count) else { return nil }
      return TimePhrase().bounds(on: days, in: zone)
    }
  }

  private func clockBounds(_ now: Int, back minutes: Int, _ dating: PhraseDating) -> PhraseBounds {
    let start = (now.quotientAndRemainder(floor: 60).0 - minutes) * 60
    return PhraseBounds(earliest: start, latest: start + 59, precision: .minute, days: day(dating))
  }

  private func vague(_ now: Int, _ dating: PhraseDating, in zone: ZoneClock) -> PhraseBounds? {
    if let (most, least, precision) = vagueMinutes {
      let far = clockBounds(now, back: most, dating)
      let near = clockBounds(now, back: least, dating)
      return PhraseBounds(
        earliest: far.earliest, latest: near.latest, precision: precision, days: far.days)
    }
    let told = min(dating.base, dating.today)
    guard let (most, least, unit, precision) = vagueDays, let far = dating.days(of: unit, -most, from: told),
      let near = dating.days(of: unit, -least, from: told)
    else { return nil }
    return TimePhrase().bounds(on: DayRange(far.first, near.last, precision), in: zone)
  }

  private var vagueMinutes: (Int, Int, FuzzyTime.Precision)? {
    switch unit {
    case .second: (1, 0, .minute)
    case .minute: (30, 2, .hour)
    case .hour: (600, 120, .partOfDay)
    default: nil
    }
  }

  private var vagueDays: (Int, Int, TimeUnit, FuzzyTime.Precision)? {
    switch unit {
    case .day: (10, 2, .day, .partOfMonth)
    case .week: (8, 2, .week, .season)
    case .month: (12, 2, .month, .year)
    case .year: (10, 2, .year, .years)
    case .decade: (50, 20, .year, .years)
    default: nil
    }
  }
}
