import Foundation

/// How often something was tried under each of many names (addresses, accounts) lately, and who has to wait. A value
/// without a clock, and bounded: it never remembers more than `capacity` names.
struct Attempts: Sendable {
  /// How many attempts are free within a window of so many seconds, which begins with the first.
  let limit: Int
  let window: TimeInterval
  let capacity: Int
  private var tries: [String: Tries] = [:]

  private struct Tries {
    var count: Int
    let since: Date
  }

  init(limit: Int, window: TimeInterval, capacity: Int = 10_000) {
    self.limit = limit
    self.window = window
    self.capacity = capacity
  }

  /// Counts an attempt before its outcome is known, so that many at once are counted too. Answers how many seconds
  /// to wait where there have been too many, and nil where this one may go ahead.
  mutating func begin(_ name: String, at now: Date) -> Int? {
    if let known = tries[name], now < known.since + window {
      guard known.count < limit else {
        return max(1, Int((known.since + window).timeIntervalSince(now).rounded(.up)))
      }
      tries[name] = Tries(count: known.count + 1, since: known.since)
    } else {
      makeRoom(at: now)
      tries[name] = Tries(count: 1, since: now)
    }
    return nil
  }

  /// Takes one attempt back: it succeeded.
  mutating func forgive(_ name: String) {
    guard let known = tries[name] else { return }
    tries[name] = known.count > 1 ? Tries(count: known.count - 1, since: known.since) : nil
  }

  /// Takes all attempts back.
  mutating func forget(_ name: String) { tries[name] = nil }

  private mutating func makeRoom(at now: Date) {
    guard tries.count >= capacity else { return }
    tries = tries.filter { now < $0.value.since + window }
    guard tries.count >= capacity else { return }
    // Still full: the oldest tenth goes.
    for name in tries.sorted(by: { $0.value.since < $1.value.since }).prefix(capacity / 10 + 1).map(\.key) {
      tries[name] = nil
    }
  }
}
