import Foundation
import Postmortems

/// What a row leaves open about its time, and the row above it decides: the half of the day, the pass through an hour
/// that is there twice.
extension RowDating {
  /// Below 12:10, `1:15` is in the afternoon, if the file counts to twelve and the rows go on behind it.
  mutating func laterHalf(_ time: FuzzyTime, _ place: Int) -> FuzzyTime? {
    let row = found.rows[place]
    guard row.near == nil, let above = lastClock, let clock = time.minute, clock < above,
      !time.approximate, isInOrder, let typed = clocks.laterHalf(row.typed)
    else { return nil }
    let half = FuzzyTime.said(
      row.typed, of: read(Found.Row(typed: typed, text: "", zone: row.zone), near: day))
    let days = half.minute.map { $0 < above ? 86_400.0 : 0 } ?? 0
    let moved = half.shifted(by: days)
    guard let found = moved.minute, found >= above, found.timeIntervalSince(above) < 12 * 3_600, found <= now
    else {
      return nil
    }
    return moved
  }

  /// Where a clock is put back, 02:20 below 02:40 is the second of its kind.
  mutating func repeatedHour(_ time: FuzzyTime, _ place: Int) -> FuzzyTime? {
    let row = found.rows[place]
    guard row.near == nil, let above = lastClock, let clock = time.minute, clock < above,
      above.timeIntervalSince(clock) < 3_600, time.extent == .moment, !time.approximate, isInOrder,
      let zone = TimeZone(identifier: time.zone)
    else { return nil }
    let back = zone.secondsFromGMT(for: clock) - zone.secondsFromGMT(for: clock.addingTimeInterval(3_600))
    return back == 3_600 ? time.shifted(by: 3_600) : nil
  }
}

extension FuzzyTime {
  /// The same time in other words.
  static func said(_ typed: String, of time: FuzzyTime) -> FuzzyTime {
    FuzzyTime(
      typed: typed, earliest: time.earliest, latest: time.latest, precision: time.precision,
      approximate: time.approximate, zone: time.zone, margin: time.margin, extent: time.extent)
  }

  fileprivate func shifted(by seconds: TimeInterval) -> FuzzyTime {
    FuzzyTime(
      typed: typed, earliest: earliest?.addingTimeInterval(seconds),
      latest: latest?.addingTimeInterval(seconds),
      precision: precision, approximate: approximate, zone: zone, margin: margin, extent: extent)
  }
}
