/// One side of a span, worked out: local seconds become instants here.
struct PhraseBounds {
  let earliest: Int
  let latest: Int
  let precision: FuzzyTime.Precision
  /// The days named; where a time that ends a span takes its date from.
  let days: DayRange
  /// Only the hour was said, as in "14 Uhr": hedges and the ends of spans mean the full hour itself.
  var isFullHour = false
}

extension TimePhrase {
  /// Nil if the phrase contradicts itself.
  func bounds(on days: DayRange, in zone: ZoneClock) -> PhraseBounds? {
    if let clock { return clock.bounds(on: days, dayPart, in: zone) }
    if let dayPart { return bounds(of: dayPart, on: days, in: zone) }
    let earliest = zone.instant(local: days.first * 86_400)
    let latest = max(earliest, zone.instant(local: (days.last + 1) * 86_400) - 1)
    return PhraseBounds(earliest: earliest, latest: latest, precision: days.precision, days: days)
  }

  private func bounds(of part: DayPart, on days: DayRange, in zone: ZoneClock) -> PhraseBounds {
    let eve = isEve ? 24 : 0
    let earliest = zone.instant(local: days.first * 86_400 + (part.hours.lowerBound - eve) * 3_600)
    let latest = zone.instant(local: days.last * 86_400 + (part.hours.upperBound - eve) * 3_600) - 1
    let precision = days.precision == .day ? .partOfDay : days.precision
    return PhraseBounds(
      earliest: earliest, latest: max(earliest, latest), precision: precision, days: days)
  }
}

extension ClockPhrase {
  func bounds(on days: DayRange, _ part: DayPart?, in zone: ZoneClock) -> PhraseBounds? {
    let minutes = minute ?? 0...59
    let start = secondOfDay(part)
    let width = second == nil ? minutes.count * 60 : 1
    let earliest = zone.instant(local: days.first * 86_400 + start)
    let last = days.first == days.last ? earliest : zone.instant(local: days.last * 86_400 + start)
    return PhraseBounds(
      earliest: earliest, latest: last + width - 1,
      precision: days.precision == .day ? precision : days.precision,
      days: days, isFullHour: minute == nil)
  }

  /// When it begins, in seconds from midnight by the clock.
  func secondOfDay(_ part: DayPart?) -> Int {
    hourOfDay(part) * 3_600 + (minute ?? 0...59).lowerBound * 60 + (second ?? 0)
  }

  private var precision: FuzzyTime.Precision {
    guard let minute else { return .hour }
    return second != nil ? .second : minute.count == 1 ? .minute : .hour
  }

  /// By AM and PM, by the part of the day, and for spoken times by day: "halb drei" is 14:30.
  func hourOfDay(_ part: DayPart?) -> Int {
    if let half {
      return hour % 12 + (half == .afternoon ? 12 : 0)
    }
    if let part { return part.hour(of: hour) }
    return spoken && hour < 7 ? hour + 12 : hour
  }
}
