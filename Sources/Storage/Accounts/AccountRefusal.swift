/// Why something about people and accounts was not done. Each has words in both languages under `error.<name>`.
package enum AccountRefusal: String, Error, Hashable, Sendable, CaseIterable {
  case badEmail
  case emailTaken
  /// Somebody was faster to join as this person.
  case personTaken
  case unknownAccount
  case unknownPerson
  /// Nobody else could invite people or open the settings any more.
  case lastAdministrator
  case linkUnknown
  case linkExpired
  case linkRevoked
  case linkUsed
  case alreadySetUp
  case unknownSession
  case unknownToken
  case unknownZone

  package var name: String { rawValue }
}
