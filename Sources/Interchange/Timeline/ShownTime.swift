import Foundation
import Postmortems

/// A time as a reader of the file sees it: as it was typed, in one line.
enum ShownTime {
  /// What stands for a time that nobody typed.
  static let none = "–"

  /// Without the date that stands above it.
  static func below(_ heading: String, _ time: FuzzyTime) -> String {
    let typed = line(time.typed)
    guard !heading.isEmpty, typed.utf8.starts(with: "\(heading) ".utf8) else { return typed }
    let rest = String(Substring(typed.utf8.dropFirst(heading.utf8.count + 1)))
    return FuzzyTime.isClockTime(rest) ? rest : typed
  }

  /// With the date in front that a clock time alone does not say.
  static func dated(_ time: FuzzyTime, in zone: TimeZone) -> String {
    let typed = line(time.typed)
    guard FuzzyTime.isClockTime(time.typed), let day = time.firstDay(in: zone) else { return typed }
    return "\(day.spelled) \(typed)"
  }

  private static func line(_ typed: String) -> String {
    let words = typed.unicodeScalars.split { $0.properties.isWhitespace }.map { String(Substring($0)) }
    return words.isEmpty ? none : words.joined(separator: " ")
  }
}
