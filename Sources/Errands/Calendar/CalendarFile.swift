import Foundation

/// A calendar as programs read it (RFC 5545), with what is to be done about its entries (RFC 5546).
package struct CalendarFile: Sendable {
  /// What its reader is asked to do.
  package enum Method: String, Sendable {
    /// To come, or to take note of what has changed.
    case request = "REQUEST"
    case cancel = "CANCEL"
    /// Nothing: whoever opens it decides.
    case publish = "PUBLISH"
  }

  private let method: Method
  private let name: String?
  private let entries: [CalendarEntry]

  /// - Parameter name: what a program calls it that subscribes to it.
  package init(_ method: Method, _ entries: [CalendarEntry], name: String? = nil) {
    self.method = method
    self.entries = entries
    self.name = name
  }

  package var text: String {
    let head = [
      ContentLine("BEGIN", [], "VCALENDAR"), ContentLine("VERSION", [], "2.0"),
      ContentLine("PRODID", text: "-//Nachlese//Meetings//EN"), ContentLine("CALSCALE", [], "GREGORIAN"),
      ContentLine("METHOD", [], method.rawValue),
    ]
    // The two that programs know; the second is that of RFC 7986.
    let names = name.map { [ContentLine("X-WR-CALNAME", text: $0), ContentLine("NAME", text: $0)] } ?? []
    let lines = head + names + entries.flatMap(lines) + [ContentLine("END", [], "VCALENDAR")]
    return lines.map(\.folded).joined()
  }

  private func lines(_ entry: CalendarEntry) -> [ContentLine] {
    let head = [
      ContentLine("BEGIN", [], "VEVENT"), ContentLine("UID", text: entry.uid),
      ContentLine("SEQUENCE", [], String(entry.sequence)),
      ContentLine("DTSTAMP", [], CalendarFile.stamp(entry.writtenAt)),
      ContentLine("DTSTART", [], CalendarFile.stamp(entry.at)),
      ContentLine("DTEND", [], CalendarFile.stamp(entry.end)),
      ContentLine("SUMMARY", text: entry.summary),
      ContentLine("DESCRIPTION", text: entry.description),
      ContentLine("URL", [], entry.url),
      ContentLine("STATUS", [], entry.isCancelled ? "CANCELLED" : "CONFIRMED"),
    ]
    return head + people(entry) + [ContentLine("END", [], "VEVENT")]
  }

  // What is only published asks nobody to come (RFC 5546, section 3.2.1).
  private func people(_ entry: CalendarEntry) -> [ContentLine] {
    let organizer = entry.organizer.map { ContentLine("ORGANIZER", [("CN", $0.name)], $0.link) }
    let attendees = method == .publish ? [] : entry.attendees.map { attendee($0) }
    return [organizer].compactMap { $0 } + attendees
  }

  private func attendee(_ person: Attendee) -> ContentLine {
    let asked = method == .request ? [("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "TRUE")] : []
    return ContentLine(
      "ATTENDEE", [("CN", person.name), ("ROLE", "REQ-PARTICIPANT")] + asked, person.link)
  }

  /// `20211217T130000Z`.
  private static func stamp(_ date: Date) -> String {
    let style = Date.ISO8601FormatStyle(
      dateSeparator: .omitted, timeSeparator: .omitted, timeZone: .gmt)
    return date.formatted(style)
  }
}
