import Foundation
import Postmortems

/// What was entered from a terminal, as the line that says so.
struct LoggedEvent: Decodable {
  /// What such rows come from.
  static let source = "cli"

  private let text: String
  private let when: FuzzyTime

  init(_ event: TimelineEvent) { (text, when) = (event.text, event.when) }

  /// `p7k2m4x9c1b5d8f3 2026-11-30 22:39: restarted the spooler`
  func line(in id: PostmortemID) -> String {
    let said = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(id) \(time): \(said)"
  }

  // With the date, where a clock time alone was typed: it may be that of the row above.
  private var time: String {
    guard let earliest = when.earliest else {
      return when.typed.isEmpty ? "(no time)" : "\(when.typed) (kept as typed; not understood)"
    }
    let understood = FuzzyTime.typed(earliest, in: TimeZone(identifier: when.zone) ?? .gmt)
    return when.typed.utf8.elementsEqual(understood.utf8) ? understood : "\(when.typed) (\(understood))"
  }
}
