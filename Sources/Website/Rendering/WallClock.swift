import Foundation
import Postmortems

/// What clocks and calendars on the wall show at an instant, in one zone.
struct WallClock: Hashable, Sendable {
  let year: Int
  /// 1 to 12.
  let month: Int
  let day: Int
  /// 0 for Monday to 6 for Sunday.
  let weekday: Int
  let hour: Int
  let minute: Int

  init(_ instant: Date, in zone: TimeZone) {
    var seconds = time_t(instant.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: instant)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    year = Int(parts.tm_year) + 1900
    month = Int(parts.tm_mon) + 1
    day = Int(parts.tm_mday)
    weekday = (Int(parts.tm_wday) + 6) % 7
    hour = Int(parts.tm_hour)
    minute = Int(parts.tm_min)
  }

  init(_ date: CivilDate) {
    (year, month, day, weekday, hour, minute) = (date.year, date.month, date.day, date.weekday, 0, 0)
  }

  func isSameDay(as other: WallClock) -> Bool { (year, month, day) == (other.year, other.month, other.day) }

  var date: CivilDate? { CivilDate(year: year, month: month, day: day) }
}

/// How a date is written, in the reader's language.
enum DateStyle: String {
  /// "Fr 10.12."
  case day
  /// "10.12.2021"
  case short
  /// "10. Dezember 2021"
  case long
  /// "Dez 2021"
  case month
  /// "Freitag, 10. Dezember 2021"
  case full
  /// "10.12.2021, 14:30"
  case minute
  /// "Fr 10.12.2021"
  case weekday
  /// "14:30"
  case time
}

extension Words {
  func date(_ style: DateStyle, _ clock: WallClock) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return self(
      "date.\(style.rawValue)",
      [
        "weekday": self("weekday.short.\(clock.weekday)"),
        "weekdayLong": self("weekday.long.\(clock.weekday)"),
        "day": "\(clock.day)", "day2": two(clock.day), "month": "\(clock.month)", "month2": two(clock.month),
        "monthShort": self("month.short.\(clock.month)"), "monthLong": self("month.long.\(clock.month)"),
        "year": "\(clock.year)", "time": "\(two(clock.hour)):\(two(clock.minute))",
      ])
  }

  /// "Fr 10.12.", with its year where that is not the present one: "10.12.2021".
  func date(near now: WallClock, _ clock: WallClock) -> String {
    date(clock.year == now.year ? .day : .short, clock)
  }

  /// The day of an instant: "10.12.2021".
  func day(_ instant: Date, in zone: TimeZone) -> String { date(.short, WallClock(instant, in: zone)) }

  /// An instant to the minute, with the zone that its hour is meant in: "10.12.2021, 14:30 (Europe/Berlin)".
  func moment(_ instant: Date, in zone: TimeZone) -> String {
    let name = zone.identifier == "GMT" ? "UTC" : zone.identifier
    return self("date.zoned", ["date": date(.minute, WallClock(instant, in: zone)), "zone": name])
  }

  /// "today", "yesterday", "3 days ago", "2 weeks ago", else the date; by the days of the calendar, not by hours.
  func ago(_ instant: Date, from now: Date, in zone: TimeZone) -> String {
    let clock = WallClock(instant, in: zone)
    guard let then = clock.date, let days = WallClock(now, in: zone).date?.days(since: then) else {
      return date(.long, clock)
    }
    switch days {
    case 0: return self("date.today", ["time": date(.time, clock)])
    case 1: return self("date.yesterday", ["time": date(.time, clock)])
    case 2...13: return count("date.daysAgo", days)
    case 14...59: return count("date.weeksAgo", days / 7)
    default: return date(.long, clock)
    }
  }
}
