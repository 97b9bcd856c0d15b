import Foundation
import Postmortems

package typealias SessionID = ID<Session>

/// One sign-in of an account in one browser.
package struct Session: Hashable, Sendable, Identifiable {
  /// Names it on the account's page; it lets nobody in.
  package let id: SessionID
  package let createdAt: Date
  /// Within the hour.
  package let seenAt: Date
  package let expiresAt: Date
  /// What the browser calls itself, shortened.
  package let browser: String

  package init(id: SessionID, createdAt: Date, seenAt: Date, expiresAt: Date, browser: String) {
    self.id = id
    self.createdAt = createdAt
    self.seenAt = seenAt
    self.expiresAt = expiresAt
    self.browser = browser
  }

  /// How long a sign-in lasts after it was last used, in seconds: 30 days.
  package static let lifetime: TimeInterval = 30 * 86_400
  /// How often a sign-in writes down that it is in use, in seconds.
  package static let seenEvery: TimeInterval = 3_600
}

/// A sign-in about to begin.
package struct NewSession: Sendable {
  package let id: SessionID
  package let secret: Secret
  package let browser: String

  package init(id: SessionID, secret: Secret, browser: String) {
    self.id = id
    self.secret = secret
    self.browser = String(
      String.UnicodeScalarView(browser.unicodeScalars.filter { (" "..."~").contains($0) }.prefix(200)))
  }
}
