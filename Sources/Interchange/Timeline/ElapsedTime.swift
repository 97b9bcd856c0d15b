import Foundation
import Postmortems

/// A time counted from the start of an incident: `T+5m`, `T-1h30m`, `T+00:05`, `T0`.
struct ElapsedTime {
  let seconds: Int

  /// Nil for any other text.
  init?(_ typed: String) {
    let said = typed.filter { !$0.isWhitespace }.lowercased()
    guard said.utf8.count <= 16, said.first == "t" else { return nil }
    let rest = said.dropFirst()
    if rest.isEmpty || rest == "0" || rest == "=0" {
      seconds = 0
      return
    }
    guard let sign = rest.first, "+-−".contains(sign), let length = ElapsedTime.length(rest.dropFirst())
    else {
      return nil
    }
    seconds = sign == "+" ? length : -length
  }

  private static func length(_ text: Substring) -> Int? {
    let clock = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    if clock.count == 2, let hours = clock[0], let minutes = clock[1] { return hours * 3_600 + minutes * 60 }
    if let minutes = Int(text), text.utf8.count <= 5 { return minutes * 60 }
    var (sum, left) = (0, text)
    while !left.isEmpty {
      let digits = left.prefix { $0.isNumber }
      let unit = left[digits.endIndex...].prefix { $0.isLetter }
      guard let number = Int(digits), number < 100_000, let factor = units[String(unit)] else { return nil }
      sum += number * factor
      left = left[unit.endIndex...]
    }
    return sum
  }

  private static let units: [String: Int] = [
    "s": 1, "sec": 1, "m": 60, "min": 60, "mins": 60, "h": 3_600, "hr": 3_600, "std": 3_600, "d": 86_400,
  ]

  /// The minute that it says, counted from the start.
  func time(_ typed: String, from start: Date, zone: TimeZone) -> FuzzyTime {
    let instant = start.addingTimeInterval(Double(seconds))
    return FuzzyTime(
      typed: typed, earliest: instant, latest: instant.addingTimeInterval(59), precision: .minute,
      approximate: false, zone: zone.identifier)
  }
}
