import Foundation

/// A mail of nothing but words (RFC 5322 and 2045).
package struct NoteMessage: Sendable {
  let id: String
  let from: Attendee
  let to: Attendee
  let replyTo: Attendee?
  let subject: String
  let text: String
  let at: Date

  /// - Parameters:
  ///   - id: the same however often it is sent, so that a mail program shows it once.
  ///   - replyTo: who answers questions of people.
  package init(
    id: String, from: Attendee, to: Attendee, replyTo: Attendee? = nil, subject: String, text: String,
    at: Date
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.text = text
    self.at = at
  }

  /// The mail as it leaves: lines of at most 76 ASCII characters that end in CR and LF.
  package var written: String { header + MailHeader.content(NoteMessage.type, lines) }

  var header: String {
    MailHeader.block(id: id, from: from, to: to, replyTo: replyTo, subject: subject, at: at)
  }

  static let type = "text/plain; charset=utf-8"

  var lines: String { text.replacing("\n", with: "\r\n") }
}
