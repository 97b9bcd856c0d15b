import Foundation
import Postmortems

/// Understands the times of a file, in the order in which they are written: with the zone of their table, and the day
/// that stands above them or that the file states. What no day can be told of stays as it was typed, and unknown.
struct RowDating {
  let found: Found
  let now: Date
  /// What the rows so far lend to one without a day.
  private(set) var day: TimeContext.Near?
  /// The last row, and the clock time that it says.
  private var last: FuzzyTime?
  private(set) var lastClock: Date?
  /// The day of the row above, where that said that it was the next.
  private var marked: CivilDate?
  /// The day that "yesterday" counts from.
  private var base: CivilDate?
  /// When what the file tells of began, where it states that: `T+5m` counts from there.
  private var start: Date?
  lazy var isInOrder = WrittenOrder.isAscending(found, clocks, now)
  let clocks: SpelledClocks

  init(_ found: Found, now: Date) {
    (self.found, self.now, clocks) = (found, now, SpelledClocks(found.rows.map(\.typed)))
    base = (found.date ?? found.day)?.writtenDate
    guard let began = found.facts.keyTimes.first(where: { $0.0 == .started }) else { return }
    let near = base.map(TimeContext.Near.day)
    start = reading(Found.Row(typed: began.1, text: ""), near: near, above: nil).time(base: base).minute
  }

  /// Whether a day is of a year that nothing in the file says.
  private(set) var assumesYear = false

  /// Rows are asked for from the first to the last.
  mutating func time(ofRow place: Int) -> FuzzyTime {
    let row = found.rows[place]
    if let marked = markedDay(place) { return marked }
    let stated = goesOn(place) ? nil : row.near?.writtenDate
    if let stated { (base, lastClock) = (stated, nil) }
    let near = stated.map(TimeContext.Near.day) ?? day ?? base.map(TimeContext.Near.day)
    var time = read(row, near: near)
    if near == nil, time.earliest != nil, reading(row, near: nil, above: nil).isRelative(time) {
      assumesYear = true
    }
    if let later = laterHalf(time, place) ?? nextDay(time, place) ?? repeatedHour(time, place) {
      time = later
    }
    if let lent = time.lentDay { (day, lastClock) = (lent, time.clock) }
    (last, marked) = (time, nil)
    return time
  }

  /// A row that says that it is of the next day, or of the one before; several of them below each other say one day.
  private mutating func markedDay(_ place: Int) -> FuzzyTime? {
    let row = found.rows[place]
    guard let marker = DayMarker(row.typed), let above = last?.writtenDate ?? row.near?.writtenDate ?? base
    else {
      return nil
    }
    if marker.isBare, marked == nil, !isBefore(clock(marker, row, on: above)) { return nil }
    var day = marker.days < 0 ? (base ?? above).adding(days: -1) : marked ?? above.adding(days: 1)
    if marked != nil, isBefore(clock(marker, row, on: day)) { day = above.adding(days: 1) }
    let time = clock(marker, row, on: day)
    // The rows below one of the day before are of the day itself.
    if marker.days > 0 {
      if let lent = time.lentDay { (self.day, self.lastClock) = (lent, time.clock) }
      (last, marked) = (time, time.writtenDate)
    } else if self.day == nil {
      self.day = base.map(TimeContext.Near.day)
    }
    return time
  }

  private func isBefore(_ time: FuzzyTime) -> Bool {
    guard let lastClock, let clock = time.clock else { return false }
    return clock < lastClock
  }

  private func clock(_ marker: DayMarker, _ row: Found.Row, on day: CivilDate) -> FuzzyTime {
    let clock = Found.Row(typed: marker.clock, text: "", zone: row.zone)
    return FuzzyTime.said(row.typed, of: read(clock, near: .day(day)))
  }

  /// Whether a row goes on with the one above it: each of them stands below the same day, as headings do.
  private func goesOn(_ place: Int) -> Bool {
    guard place > 0, let day = found.rows[place].near?.writtenDate else { return false }
    return found.rows[place - 1].near?.writtenDate == day && lastClock != nil
  }

  /// A time that stands beside the rows; nil where these say enough of it.
  ///
  /// - Parameter isAccompanied: whether other times beside the rows have a day.
  func keyTime(_ typed: String, isAccompanied: Bool) -> FuzzyTime? {
    if FuzzyTime.isClockTime(typed), day != nil || isAccompanied { return nil }
    let near = base.map(TimeContext.Near.day) ?? day
    return reading(Found.Row(typed: typed, text: ""), near: near, above: nil).time(
      base: base ?? last?.writtenDate)
  }

  /// A clock time beside the rows that would be before the beginning: it is of the next day.
  func laterKeyTime(_ typed: String, _ time: FuzzyTime, after start: Date) -> FuzzyTime? {
    guard let clock = time.clock, clock < start, start.timeIntervalSince(clock) < 86_400,
      takesDay(Found.Row(typed: typed, text: ""))
    else { return nil }
    let row = Found.Row(typed: typed, text: "")
    return reading(row, near: .instant(clock.addingTimeInterval(26 * 3_600)), above: nil).time(base: nil)
  }

  func read(_ row: Found.Row, near: TimeContext.Near?) -> FuzzyTime {
    if let start, let elapsed = ElapsedTime(row.typed) {
      return elapsed.time(row.typed, from: start, zone: TimeZone(identifier: row.zone ?? found.zone) ?? .gmt)
    }
    let above = row.near?.minute ?? (row.near == nil ? last?.minute : nil)
    return reading(row, near: near, above: above).time(base: base ?? last?.writtenDate)
  }

  private func reading(_ row: Found.Row, near: TimeContext.Near?, above: Date?) -> DatedReading {
    let zone = TimeZone(identifier: row.zone ?? found.zone) ?? .gmt
    return DatedReading(
      typed: row.typed,
      plain: JoinedClock.plain(
        clocks.plain(found.slashes.plain(row.typed)), TimeContext(zone: zone, near: near, now: now)),
      zone: zone, near: near, above: above, now: now)
  }

  // Below 23:50, 00:10 is of the next day, unless the rows are in no order or go on before it.
  private mutating func nextDay(_ time: FuzzyTime, _ place: Int) -> FuzzyTime? {
    let row = found.rows[place]
    guard row.near == nil || goesOn(place), let above = lastClock, let clock = time.clock,
      above.timeIntervalSince(clock) > (SpelledClocks.isMidnight(row.typed) ? 3_600 : 12 * 3_600),
      takesDay(row), isInOrder
    else { return nil }
    // So far behind it is the next day also where a clock is put back.
    let next = read(row, near: .instant(clock.addingTimeInterval(26 * 3_600)))
    guard let moved = next.earliest, moved <= now else { return nil }
    let dated = found.rows[(place + 1)...].prefix(40).first {
      $0.near != nil && $0.near?.writtenDate != row.near?.writtenDate || !takesDay($0)
    }
    guard let dated, let limit = limit(at: dated, below: above) else { return next }
    return moved <= limit ? next : nil
  }

  /// Until when a row may be that stands above this one; a weekday is the next one of that name.
  private func limit(at row: Found.Row, below above: Date) -> Date? {
    if let near = row.near { return near.latest }
    guard NamedWeekday.find(in: row.typed) != nil else { return read(row, near: nil).latest }
    let latest = read(row, near: day).latest
    return latest.flatMap { $0 < above ? nil : $0 }
  }

  /// Whether a row is on whatever day stands above it: "13:10" is, and "13 Uhr".
  private func takesDay(_ row: Found.Row) -> Bool {
    if FuzzyTime.isClockTime(row.typed) { return true }
    let (one, other) = (CivilDate(spelled: "2001-05-08"), CivilDate(spelled: "2001-05-23"))
    guard row.typed.utf8.count <= 20, let one, let other else { return false }
    let first = reading(row, near: .day(one), above: nil).time(base: one)
    let second = reading(row, near: .day(other), above: nil).time(base: other)
    return first.clock != nil && first.writtenDate == one && second.writtenDate == other
  }
}

extension FuzzyTime {
  /// When it is, where it says a clock time or at least the hour.
  fileprivate var clock: Date? { minute ?? (precision == .hour ? earliest : nil) }
}
