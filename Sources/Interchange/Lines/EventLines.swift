import Foundation
import Postmortems

/// Many events as people have them after an outage: one line each, with its time in front; lines of a log, cells of a
/// spreadsheet, what was said in a chat.
package enum EventLines {
  /// What each line becomes, until there are more rows than can be entered together.
  ///
  /// Each `when` means the same wherever the rows are entered: it has its day, unless the row above it lends that.
  /// - Parameter day: that of lines that say a clock time alone.
  package static func read(_ text: String, on day: CivilDate, zone: TimeZone, now: Date) -> [EventLine] {
    let near = TimeContext(zone: zone, near: .day(day), now: now)
    let lines = LineReading(text, near).lines
    var dating = LineDating(on: day, near, SpelledClocks(lines.map(\.when)))
    return lines.map { dating.dated($0).flagged }
  }
}
