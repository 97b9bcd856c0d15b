import Foundation
import Testing

@testable import Errands

struct MailMessageTests {
  private func message(
    to: Attendee = CalendarFileTests.jonas, subject: String = "Einladung", text: String = "Hallo"
  ) -> MailMessage {
    let note = NoteMessage(
      id: "l1", from: Attendee(name: "Brackmoor", email: "pm@brackmoor.example"), to: to,
      replyTo: CalendarFileTests.lena, subject: subject, text: text, at: CalendarFileTests.at)
    return MailMessage(note, method: .request, entry: CalendarFileTests.entry())
  }

  @Test func `every line is short, plain and ends as mail lines do`() {
    let text = message(subject: String(repeating: "Störung der Drucker ", count: 20)).written
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `a title or a name adds no header and no recipient`() {
    let nasty = "x\r\nBcc: somebody@elsewhere.example\r\n\r\nHello\u{0}"
    let text = message(to: Attendee(name: nasty, email: "jonas@brackmoor.example"), subject: nasty).written
    let lines = text.components(separatedBy: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("Hello") })
    #expect(lines.filter { $0.hasPrefix("To:") }.count == 1)
    #expect(lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }.count == 9)
  }

  @Test func `it says when it was written, and is the same mail however often it is sent`() {
    let text = message().written
    #expect(text.contains("Date: Fri, 17 Dec 2021 13:00:00 +0000\r\n"))
    #expect(text.contains("Message-ID: <l1@nachlese>\r\n"))
    #expect(text.contains("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"))
  }

  @Test func `a mail of words alone keeps the same rules`() {
    let nasty = "x\r\nBcc: somebody@elsewhere.example\r\n\r\nHello\u{0}"
    let text = NoteMessage(
      id: "l2", from: Attendee(name: "Brackmoor", email: "pm@brackmoor.example"),
      to: Attendee(name: nasty, email: "jonas@brackmoor.example"), subject: nasty,
      text: String(repeating: "Störung der Drucker\n.\n", count: 20), at: CalendarFileTests.at
    ).written
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("Hello") || $0 == "." })
    #expect(lines.contains("Content-Type: text/plain; charset=utf-8"))
  }

  @Test func `encoded words hold whole characters`() {
    let words = MailHeader.words(String(repeating: "ä🖨", count: 40)).components(separatedBy: "\r\n ")
    let read = words.compactMap { word -> String? in
      let inner = word.dropFirst("=?utf-8?B?".count).dropLast(2)
      return Data(base64Encoded: String(inner)).flatMap { String(data: $0, encoding: .utf8) }
    }
    #expect(read.count == words.count && read.joined() == String(repeating: "ä🖨", count: 40))
    #expect(words.allSatisfy { $0.utf8.count <= 75 })
  }
}
