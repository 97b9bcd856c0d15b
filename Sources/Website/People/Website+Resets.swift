import Postmortems
import Storage

extension Website {
  /// A link's secret by which this person sets a password. Earlier ones stop working.
  func offerReset(for person: PersonID, by author: PersonID) async throws -> Secret {
    guard let account = try await membership.accounts.find(person) else {
      throw AccountRefusal.unknownAccount
    }
    let secret = Fresh.secret()
    try await membership.invitations.offerReset(Fresh.id(), secret, for: account, by: author, at: now())
    return secret
  }
}
