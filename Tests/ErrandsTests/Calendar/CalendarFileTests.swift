import Foundation
import Testing

@testable import Errands

struct CalendarFileTests {
  static let at = Date(timeIntervalSince1970: 1_639_746_000)
  static let lena = Attendee(name: "Lena Harms", email: "lena@brackmoor.example")
  static let jonas = Attendee(name: "Petersen, Jonas", email: "jonas@brackmoor.example")

  static func entry(
    summary: String = "Label printers", description: String = "", sequence: Int = 0, isCancelled: Bool = false
  ) -> CalendarEntry {
    CalendarEntry(
      uid: "printers.m1@nachlese", sequence: sequence, isCancelled: isCancelled, at: at,
      end: at.addingTimeInterval(7_200), writtenAt: at.addingTimeInterval(-86_400), summary: summary,
      description: description, url: "https://pm.example/postmortems/printers", organizer: lena,
      attendees: [jonas])
  }

  private func lines(_ file: CalendarFile) -> [String] {
    file.text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
  }

  @Test func `a request asks each of those invited to answer the organizer`() {
    let lines = lines(CalendarFile(.request, [Self.entry()]))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    for line in [
      "METHOD:REQUEST", "UID:printers.m1@nachlese", "SEQUENCE:0", "DTSTAMP:20211216T130000Z",
      "DTSTART:20211217T130000Z", "DTEND:20211217T150000Z", "STATUS:CONFIRMED",
      "ORGANIZER;CN=\"Lena Harms\":mailto:lena@brackmoor.example",
      "ATTENDEE;CN=\"Petersen, Jonas\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
        + ":mailto:jonas@brackmoor.example", "URL:https://pm.example/postmortems/printers",
    ] { #expect(lines.contains(line), "\(line)") }
  }

  @Test func `a cancellation is the same entry, later and cancelled`() {
    let lines = lines(CalendarFile(.cancel, [Self.entry(sequence: 3, isCancelled: true)]))
    #expect(lines.contains("METHOD:CANCEL") && lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("UID:printers.m1@nachlese") && lines.contains("SEQUENCE:3"))
    #expect(
      lines.contains("ATTENDEE;CN=\"Petersen, Jonas\";ROLE=REQ-PARTICIPANT:mailto:jonas@brackmoor.example"))
  }

  @Test func `what is only published asks nobody to come`() {
    let lines = lines(CalendarFile(.publish, [Self.entry()], name: "Postmortems, mine"))
    #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
    #expect(lines.contains("X-WR-CALNAME:Postmortems\\, mine"))
  }

  @Test func `a text cannot leave its line`() {
    let text = "a;b,c\\d\nEND:VEVENT\r\nX:1\u{0}\u{2028}\u{85}"
    let lines = lines(CalendarFile(.publish, [Self.entry(summary: text)]))
    #expect(lines.contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nX:1\u{2028}"))
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
  }

  @Test func `neither can a name or an address`() {
    let line = ContentLine(
      "ATTENDEE", [("CN", "\"x\":;\r\nEND:VEVENT")], Attendee(name: "", email: "a?b=c&d%@e\u{e9}.de\n").link)
    #expect(
      line.folded.replacing("\r\n ", with: "")
        == "ATTENDEE;CN=\"'x':;END:VEVENT\":mailto:a%3Fb=c%26d%25@e%C3%A9.de%0A\r\n")
  }

  @Test func `a long line goes on in the next, and no character is cut`() {
    let family = "👩‍👩‍👧‍👦"
    let folded = ContentLine("SUMMARY", text: String(repeating: "ä\(family)", count: 30)).folded
    let pieces = folded.components(separatedBy: "\r\n").dropLast()
    #expect(pieces.allSatisfy { $0.utf8.count <= 75 } && pieces.count > 10)
    #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(!pieces.contains { $0.hasPrefix(" \u{200d}") })
    #expect(folded.replacing("\r\n ", with: "").contains(String(repeating: "ä\(family)", count: 30)))
  }

  @Test func `even a character longer than a line is written whole`() {
    let zalgo = "e" + String(repeating: "\u{301}", count: 100)
    let folded = ContentLine("SUMMARY", text: zalgo).folded
    #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.unicodeScalars.filter { $0 == "\u{301}" }.count == 100)
  }
}
