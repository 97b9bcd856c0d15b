import Foundation
import Postmortems

/// A clock time with a remark that it is of another day than the rows around it: `00:10 (+1)`, `09:00 next day`,
/// `Vortag 22:00`.
struct DayMarker {
  /// The clock time alone.
  let clock: String
  let days: Int
  /// Whether it may be the distance of a zone as well.
  let isBare: Bool

  init?(_ typed: String) {
    guard typed.utf8.count <= 60, DayMarker.stems.finds(in: typed[...]) else { return nil }
    let said = typed.lowercased()
    for (words, days) in DayMarker.marks {
      guard let mark = words.lazy.compactMap({ said.range(of: $0) }).first else { continue }
      let rest = "\(said[..<mark.lowerBound]) \(said[mark.upperBound...])".filter { !"(),".contains($0) }
      let clock = rest[...].trimmed.drop { ":-–— ".contains($0) }
      guard FuzzyTime.isClockTime(String(clock)) || DayMarker.isHour(clock) else { return nil }
      (self.clock, self.days) = (String(clock), days)
      isBare = said[mark].allSatisfy { !$0.isLetter }
      return
    }
    return nil
  }

  private static func isHour(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2 && words[1] == "uhr" && words[0].allSatisfy(\.isNumber) && words[0].count < 3
  }

  // One of them is in each of the marks below; every line of a file is asked.
  private static let stems = WordSearch(["day", "tag", "gestern", "+1", "-1d"])

  // The longer ones first.
  private static let marks: [([String], Int)] = [
    (
      [
        "on the next day", "the next day", "next day", "following day", "am nächsten tag", "nächsten tag",
        "nächster tag", "am folgetag", "folgetag", "tags darauf", "+1 day", "+1d", "+1 tag", "(+1)",
      ], 1
    ),
    (
      [
        "the previous day", "previous day", "the day before", "day before", "prior day", "yesterday",
        "am vortag", "vortag", "am tag davor", "gestern", "-1d",
      ], -1
    ),
  ]
}
