import Foundation
import Postmortems

/// Finds the day of each line, in their order, and spells its time so that it means the same wherever the rows are entered.
struct LineDating {
  private let context: TimeContext
  private let clocks: SpelledClocks
  /// The day of a clock time that says none.
  private var day: CivilDate
  /// The day that the row above lends, as far as the lines alone tell.
  private var lent: CivilDate?
  private var lastClock: Date?
  private var above: Date?

  init(on day: CivilDate, _ context: TimeContext, _ clocks: SpelledClocks) {
    (self.day, self.context, self.clocks) = (day, context, clocks)
  }

  mutating func dated(_ line: EventLine) -> EventLine {
    switch line.kind {
    case .heading: return line
    case .day:
      (day, lastClock) = (read(line.when).writtenDate ?? day, nil)
      return line
    case .row:
      var line = line
      if line.when.isEmpty { (lent, above) = (nil, nil) } else { line.when = spelled(line.when) }
      return line
    }
  }

  private mutating func spelled(_ typed: String) -> String {
    var plain = clocks.plain(typed)
    if read(plain).earliest == nil, let marker = DayMarker(plain) {
      plain = "\(day.adding(days: marker.days).spelled) \(marker.clock)"
    }
    let time = nextDay(plain) ?? read(plain)
    guard time.earliest != nil else {
      (lent, above) = (nil, nil)
      return typed
    }
    let spelled = spelling(of: time, plain)
    note(time)
    return spelled
  }

  private mutating func note(_ time: FuzzyTime) {
    lent = time.ownDay == nil ? nil : time.writtenDate
    day = lent ?? day
    above = time.minute
    if time.ownDay != nil { lastClock = time.minute ?? (time.precision == .hour ? time.earliest : nil) }
  }

  /// Below 23:50, 00:10 is of the next day.
  private func nextDay(_ plain: String) -> FuzzyTime? {
    let here = read(plain)
    guard let last = lastClock, let clock = here.earliest, here.precision != .day, here.writtenDate == day,
      last.timeIntervalSince(clock) > 12 * 3_600
    else { return nil }
    let (next, later) = (day.adding(days: 1), day.adding(days: 14))
    return read(plain, on: later).writtenDate == later ? read(plain, on: next) : nil
  }

  private func read(_ typed: String, on day: CivilDate? = nil) -> FuzzyTime {
    FuzzyTime.read(
      typed,
      TimeContext(zone: context.zone, near: .day(day ?? self.day), above: above, now: context.now))
  }

  /// As it was typed, where the row above lends the day; else with the day, or as an instant.
  private func spelling(of time: FuzzyTime, _ typed: String) -> String {
    let day = time.writtenDate.map { "\($0.spelled) \(typed)" }
    let instant = time.earliest.map {
      FuzzyTime.typed($0, in: context.zone, seconds: time.precision == .second)
    }
    return [typed, day, instant].compactMap { $0 }.first { means(time, $0) } ?? typed
  }

  private func means(_ time: FuzzyTime, _ typed: String) -> Bool {
    let days = lent.map { [$0] } ?? [day.adding(days: -400), day.adding(days: 17)]
    return days.allSatisfy { day in
      let other = read(typed, on: day)
      return (other.earliest, other.latest) == (time.earliest, time.latest)
        && (other.approximate, other.extent) == (time.approximate, time.extent)
    }
  }
}
