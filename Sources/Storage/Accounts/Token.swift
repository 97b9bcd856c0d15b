import Foundation
import Postmortems

package typealias TokenID = ID<Token>

/// What a program signs in with, in the name of an account.
package struct Token: Hashable, Sendable, Identifiable {
  package let id: TokenID
  /// What its owner calls it.
  package let name: String
  package let createdAt: Date
  /// Within the hour; nil if it never was.
  package let usedAt: Date?

  package init(id: TokenID, name: String, createdAt: Date, usedAt: Date?) {
    self.id = id
    self.name = name
    self.createdAt = createdAt
    self.usedAt = usedAt
  }

  /// What every token begins with, so that one that leaked is recognised for what it is.
  package static let prefix = "nl_"
  /// How often a token writes down that it is in use, in seconds.
  package static let usedEvery: TimeInterval = 3_600
  /// The longest name, in UTF-16 code units.
  package static let longestName = 200
}
