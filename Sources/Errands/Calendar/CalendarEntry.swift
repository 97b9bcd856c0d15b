import Foundation

/// What a calendar is told of one meeting: a `VEVENT`.
package struct CalendarEntry: Hashable, Sendable {
  /// The same for all that is ever told of this meeting, from whichever server.
  package let uid: String
  /// Which of two tidings is the later one.
  package let sequence: Int
  package let isCancelled: Bool
  package let at: Date
  package let end: Date
  /// When this was written.
  package let writtenAt: Date
  package let summary: String
  package let description: String
  package let url: String
  package let organizer: Attendee?
  package let attendees: [Attendee]

  package init(
    uid: String, sequence: Int, isCancelled: Bool, at: Date, end: Date, writtenAt: Date, summary: String,
    description: String, url: String, organizer: Attendee?, attendees: [Attendee]
  ) {
    self.uid = uid
    self.sequence = sequence
    self.isCancelled = isCancelled
    self.at = at
    self.end = end
    self.writtenAt = writtenAt
    self.summary = summary
    self.description = description
    self.url = url
    self.organizer = organizer
    self.attendees = attendees
  }
}

/// Somebody in a calendar, by name and mail address.
package struct Attendee: Hashable, Sendable {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// `mailto:lena@brackmoor.example`, with what a link cannot hold written in hexadecimal (RFC 6068).
  var link: String {
    let plain = Array("!$'*+-./=@^_`{|}~".utf8)
    return "mailto:"
      + email.utf8.map { byte in
        let isPlain =
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || plain.contains(byte)
        return isPlain
          ? String(UnicodeScalar(byte))
          : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
  }
}
