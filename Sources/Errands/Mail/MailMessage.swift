import Foundation

/// A mail that carries a calendar (RFC 5322, 2045 and 6047): words for people, the same for calendar programs, and the
/// calendar once more as a file for programs that look for one.
package struct MailMessage: Sendable {
  let id: String
  let from: Attendee
  let to: Attendee
  let replyTo: Attendee?
  let subject: String
  let text: String
  let calendar: CalendarFile
  let method: CalendarFile.Method
  let at: Date

  /// - Parameters:
  ///   - id: the same however often it is sent, so that a mail program shows it once.
  ///   - replyTo: who answers questions of people.
  package init(
    id: String, from: Attendee, to: Attendee, replyTo: Attendee?, subject: String, text: String,
    method: CalendarFile.Method, entry: CalendarEntry, at: Date
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.text = text
    self.method = method
    self.at = at
    calendar = CalendarFile(method, [entry])
  }

  /// The mail as it leaves: lines of at most 76 ASCII characters that end in CR and LF.
  package var written: String {
    let (outer, inner) = ("=_\(id)_outer", "=_\(id)_inner")
    return MailHeader.block(id: id, from: from, to: to, replyTo: replyTo, subject: subject, at: at)
      + "Content-Type: multipart/mixed; boundary=\"\(outer)\"\r\n\r\n"
      + "--\(outer)\r\nContent-Type: multipart/alternative; boundary=\"\(inner)\"\r\n\r\n"
      + part(inner, "text/plain; charset=utf-8", text.replacing("\n", with: "\r\n"))
      + part(inner, "text/calendar; charset=utf-8; method=\(method.rawValue)", calendar.text)
      + "--\(inner)--\r\n\r\n"
      + part(
        outer, "application/ics; name=\"invite.ics\"", calendar.text,
        "Content-Disposition: attachment; filename=\"invite.ics\"\r\n") + "--\(outer)--\r\n"
  }

  private func part(_ boundary: String, _ type: String, _ content: String, _ more: String = "") -> String {
    "--\(boundary)\r\n" + MailHeader.content(type, content, more)
  }
}
