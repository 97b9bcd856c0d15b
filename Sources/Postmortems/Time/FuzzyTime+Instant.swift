import Foundation

extension FuzzyTime {
  /// An instant as somebody in `zone` would type it, with its day: `2026-11-30 22:39`. Where that would be read as another
  /// instant, in the hour that a clock change repeats, it is in UTC and says so.
  /// - Parameter seconds: whether the seconds are typed too.
  package static func typed(_ instant: Date, in zone: TimeZone, seconds: Bool = false) -> String {
    let local = clock(instant, offset: zone.secondsFromGMT(for: instant), seconds)
    let read = FuzzyTime.read(local, TimeContext(zone: zone, now: instant))
    guard let first = read.earliest, let last = read.latest, (first...last).contains(instant.wholeSecond)
    else {
      return clock(instant, offset: 0, seconds) + " UTC"
    }
    return local
  }

  private static func clock(_ instant: Date, offset: Int, _ seconds: Bool) -> String {
    let spelled = Instant(Instant(instant).seconds + offset).text
    return String(spelled.prefix(seconds ? 19 : 16)).replacing("T", with: " ")
  }
}
