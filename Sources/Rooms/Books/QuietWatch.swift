import Foundation

/// When a room has something to settle: two seconds after its last change, or every so many changes.
struct QuietWatch: Sendable {
  /// How long a room has to be quiet before its texts are projected and a snapshot is written, in seconds.
  static let pause: TimeInterval = 2
  static let manyChanges = 500

  private var lastChange: Date
  private var unsettled = 0

  init(_ now: Date) { lastChange = now }

  var isResting: Bool { unsettled == 0 }

  mutating func changed(_ now: Date, by count: Int) {
    lastChange = now
    unsettled += count
  }

  func isDue(_ now: Date) -> Bool {
    unsettled >= QuietWatch.manyChanges
      || unsettled > 0 && now.timeIntervalSince(lastChange) >= QuietWatch.pause
  }

  mutating func rest() { unsettled = 0 }
}
