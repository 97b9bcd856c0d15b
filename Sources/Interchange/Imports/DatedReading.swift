import Foundation
import Postmortems

/// One time as a file writes it, with all that its place in the file says about it.
struct DatedReading {
  let typed: String
  /// The same with its dates in the one form that nobody reads differently.
  let plain: String
  let zone: TimeZone
  let near: TimeContext.Near?
  let above: Date?
  let now: Date

  /// - Parameter base: the day that "yesterday" and "two days ago" count from; the day of the import says nothing.
  func time(base: CivilDate?) -> FuzzyTime {
    let time = read(at: now)
    guard time.earliest != nil, near == nil || mayBeRelative, isRelative(time) else { return said(time) }
    if let noon = base.flatMap(noon(of:)) { return said(read(at: noon)) }
    return isYearless(time) ? said(onItsWeekday(time)) : .unknown(typed, zone: time.zone)
  }

  /// In the last year in which the day is the weekday that it is called by; as it is where it is called by none.
  private func onItsWeekday(_ time: FuzzyTime) -> FuzzyTime {
    guard let weekday = NamedWeekday.find(in: plain), time.writtenDate?.weekday != weekday else {
      return time
    }
    let earlier = (1...11).lazy.map { read(at: now.addingTimeInterval(-Double($0) * 365.25 * 86_400)) }
    return earlier.first { $0.writtenDate?.weekday == weekday } ?? time
  }

  private func read(at now: Date) -> FuzzyTime {
    FuzzyTime.read(plain, TimeContext(zone: zone, near: near, above: above, now: now))
  }

  // It takes a word to count from today.
  private var mayBeRelative: Bool {
    let isDated =
      plain.utf8.count > 4 && plain.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
      && plain.utf8.dropFirst(4).first == UInt8(ascii: "-")
    return !isDated && plain.utf8.contains { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Whether it means another time for who reads it at another time. After 28 years the calendar repeats itself.
  func isRelative(_ time: FuzzyTime) -> Bool {
    read(at: now.addingTimeInterval(28 * 365.25 * 86_400)).earliest != time.earliest
  }

  /// Whether a week later it would be the same: "4 March" is, "10:00" and "on Monday" are not.
  private func isYearless(_ time: FuzzyTime) -> Bool {
    guard let earliest = time.earliest, let before = read(at: now.addingTimeInterval(-7 * 86_400)).earliest
    else { return false }
    return abs(earliest.timeIntervalSince(before) - 7 * 86_400) > 86_400
  }

  private func noon(of day: CivilDate) -> Date? {
    FuzzyTime.read("\(day.spelled) 12:00", TimeContext(zone: zone, now: now)).earliest
  }

  private func said(_ time: FuzzyTime) -> FuzzyTime {
    if plain.utf8.elementsEqual(typed.utf8) { return time }
    return FuzzyTime(
      typed: typed, earliest: time.earliest, latest: time.latest, precision: time.precision,
      approximate: time.approximate, zone: time.zone, margin: time.margin, extent: time.extent)
  }
}
