import Foundation
import Postmortems

/// Whether the rows of a file are written from the first to the last, or from the last to the first.
enum WrittenOrder {
  static func isAscending(_ found: Found, _ spelled: SpelledClocks, _ now: Date) -> Bool {
    let context = TimeContext(zone: TimeZone(identifier: found.zone) ?? .gmt, now: now)
    // Where rows count to twelve, one without its half says nothing of the order.
    let typed = found.rows.filter { FuzzyTime.isClockTime($0.typed) && spelled.laterHalf($0.typed) == nil }
    let clocks = typed.compactMap {
      FuzzyTime.read($0.typed, context).minute
    }
    var (up, down) = (0, 0)
    for (above, below) in zip(clocks, clocks.dropFirst()) {
      let step = below.timeIntervalSince(above)
      if step >= 0 { up += 1 } else if step > -12 * 3_600 { down += 1 }
    }
    return up >= down
  }
}
