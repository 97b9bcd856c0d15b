import Foundation
import Postmortems
import Testing

/// A typed time and what it means, checked by hand; the instants were worked out apart from the code.
struct TimeReading: CustomTestStringConvertible {
  let typed: String
  let earliest: String
  let latest: String
  let precision: FuzzyTime.Precision
  let approximate: Bool
  let context: TimeContext
  let zone: String

  init(
    _ typed: String, _ earliest: String, _ latest: String, _ precision: FuzzyTime.Precision,
    approximate: Bool = false, in home: String = "Europe/Berlin", near: String? = nil, zone: String? = nil
  ) {
    self.typed = typed
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.approximate = approximate
    self.zone = zone ?? home
    context = Self.context(in: home, near: near)
  }

  var testDescription: String { typed }
}

extension TimeReading {
  /// The instant that an ISO 8601 text names.
  static func instant(_ text: String) -> Date {
    ISO8601DateFormatter().date(from: text) ?? .distantPast
  }

  static func text(_ date: Date?) -> String? {
    date.map { ISO8601DateFormatter().string(from: $0) }
  }

  /// Wednesday 15 December 2021, 14:12:37 in Berlin; beside a row above, a month later.
  static func context(in zone: String = "Europe/Berlin", near: String? = nil) -> TimeContext {
    TimeContext(
      zone: TimeZone(identifier: zone) ?? .gmt, near: near.map { instant($0) },
      above: near.map { instant($0) },
      now: instant(near == nil ? "2021-12-15T13:12:37Z" : "2022-01-15T13:12:37Z"))
  }

  static func read(_ typed: String, in zone: String = "Europe/Berlin", near: String? = nil) -> FuzzyTime {
    FuzzyTime.read(typed, context(in: zone, near: near))
  }
}
