/// A mail that carries a calendar (RFC 5322, 2045 and 6047): words for people, the same for calendar programs, and the
/// calendar once more as a file for programs that look for one.
package struct MailMessage: Sendable {
  let note: NoteMessage
  let calendar: CalendarFile
  let method: CalendarFile.Method

  /// - Parameter note: the words, from whom to whom.
  package init(_ note: NoteMessage, method: CalendarFile.Method, entry: CalendarEntry) {
    self.note = note
    self.method = method
    calendar = CalendarFile(method, [entry])
  }

  /// The mail as it leaves: lines of at most 76 ASCII characters that end in CR and LF.
  package var written: String {
    let (outer, inner) = ("=_\(note.id)_outer", "=_\(note.id)_inner")
    return note.header
      + "Content-Type: multipart/mixed; boundary=\"\(outer)\"\r\n\r\n"
      + "--\(outer)\r\nContent-Type: multipart/alternative; boundary=\"\(inner)\"\r\n\r\n"
      + part(inner, NoteMessage.type, note.lines)
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
