import Foundation
import Postmortems

/// A time as it was typed, with what was understood.
enum TimeFields {
  static func of(_ time: FuzzyTime, _ facts: Facts) -> Fields {
    let stamp = Date.ISO8601FormatStyle()
    return [
      "typed": time.typed, "vague": isVague(time), "meaning": meaning(of: time, facts).orAbsent,
      "shortMeaning": (isOneDay(time, facts) ? shortMeaning(of: time, facts) : meaning(of: time, facts))
        .orAbsent,
      "earliest": time.earliest.map { $0.formatted(stamp) }.orAbsent,
      "latest": time.latest.map { $0.formatted(stamp) }.orAbsent,
      "precision": time.precision.rawValue, "zone": time.zone,
    ]
  }

  static func isVague(_ time: FuzzyTime) -> Bool {
    time.approximate || ![.second, .minute].contains(time.precision)
  }

  private static func bounds(_ time: FuzzyTime, _ facts: Facts) -> (WallClock, WallClock)? {
    guard let earliest = time.margin?.earliest ?? time.earliest,
      let latest = time.margin?.latest ?? time.latest
    else { return nil }
    return (facts.clock(earliest), facts.clock(latest))
  }

  private static func isOneDay(_ time: FuzzyTime, _ facts: Facts) -> Bool {
    bounds(time, facts).map { $0.isSameDay(as: $1) && $0 != $1 } ?? false
  }

  /// The same without the day, for beside a hanging date.
  private static func shortMeaning(of time: FuzzyTime, _ facts: Facts) -> String? {
    bounds(time, facts).map { "\(facts.words.date(.time, $0))–\(facts.words.date(.time, $1))" }
  }

  /// "14:15–14:45", with dates where it is not all one day; nil where nothing was understood.
  static func meaning(of time: FuzzyTime, _ facts: Facts) -> String? {
    guard let (start, end) = bounds(time, facts) else { return nil }
    let words = facts.words
    if start == end { return words.date(.minute, start) }
    if start.isSameDay(as: end) { return "\(words.date(.minute, start))–\(words.date(.time, end))" }
    let style: DateStyle =
      (start.hour, start.minute, end.hour, end.minute) == (0, 0, 23, 59) ? .short : .minute
    return "\(words.date(style, start)) – \(words.date(style, end))"
  }
}
