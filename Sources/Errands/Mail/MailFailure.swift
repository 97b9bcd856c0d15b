/// Why a mail was not sent. Pages have words for each under `mail.failure.<name>`.
package enum MailFailure: String, Error, Hashable, Sendable, CaseIterable {
  /// Nobody answers at that address.
  case unreachable
  /// Somebody answers, and not in time.
  case tooSlow
  /// The line broke before the server said that it has the mail.
  case broken
  /// The line could not be made private.
  case notPrivate
  /// The server does not know us.
  case badCredentials
  /// The server will have it later.
  case refusedForNow
  /// The server will never have it.
  case refused
  /// The person's address is none that mail can be sent to.
  case badAddress
  /// It would come too late.
  case tooLate

  /// Whether trying again may help.
  package var mayPass: Bool { ![.refused, .badAddress, .tooLate].contains(self) }

  /// Whether any other mail would fare the same now.
  package var isOfServer: Bool {
    [.unreachable, .tooSlow, .broken, .notPrivate, .badCredentials].contains(self)
  }
}

/// What follows from an attempt: growing pauses, and an end.
enum Retrying {
  /// In seconds, after the first attempt, the second …
  static let pauses: [Double] = [60, 300, 1_800, 7_200, 21_600]

  static func pause(after attempt: Int) -> Double? {
    pauses.indices.contains(attempt - 1) ? pauses[attempt - 1] : nil
  }
}
