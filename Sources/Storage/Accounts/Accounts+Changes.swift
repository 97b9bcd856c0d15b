import Foundation
import Postmortems

extension Accounts {
  /// Keeps the role of the last administrator who can sign in.
  package func setRole(_ role: Role, of person: PersonID) async throws {
    let update = Statement(
      "UPDATE accounts SET role = $1 WHERE person_id = $2 AND ($1 = 'admin' OR \(Accounts.isNotLastAdmin))",
      [.text(role.rawValue), .text(person.text)], demands: 1)
    try await commit([update], or: person)
  }

  /// Ends every sign-in and token of the account, and lets it begin no other. Never for the last administrator.
  package func disable(_ person: PersonID, at now: Date) async throws {
    let update = Statement(
      "UPDATE accounts SET disabled_at = $1 WHERE person_id = $2 AND \(Accounts.isNotLastAdmin)",
      [.of(now), .text(person.text)], demands: 1)
    let revokeTokens = Statement(
      "UPDATE tokens SET revoked_at = $1 WHERE person_id = $2 AND revoked_at IS NULL",
      [.of(now), .text(person.text)])
    let revokeLinks = Statement(
      "UPDATE invitations SET revoked_at = $1 WHERE person_id = $2 AND revoked_at IS NULL",
      [.of(now), .text(person.text)])
    try await commit([update, Sessions.deleteAll(of: person), revokeTokens, revokeLinks], or: person)
  }

  package func enable(_ person: PersonID) async throws {
    let update = Statement(
      "UPDATE accounts SET disabled_at = NULL WHERE person_id = $1", [.text(person.text)], demands: 1)
    try await commit([update], or: person)
  }

  package func setLanguage(_ language: Language?, of person: PersonID) async throws {
    let update = Statement(
      "UPDATE accounts SET language = $1 WHERE person_id = $2",
      [.of(language?.rawValue), .text(person.text)], demands: 1)
    try await commit([update], or: person)
  }

  /// Sets the password and ends every other sign-in: whoever knew the old one is out.
  package func setPassword(_ hash: String, of person: PersonID, keeping session: SessionID?) async throws {
    let update = Statement(
      "UPDATE accounts SET password = $1 WHERE person_id = $2", [.text(hash), .text(person.text)], demands: 1)
    try await commit([update, Sessions.deleteAll(of: person, but: session)], or: person)
  }

  private func commit(_ statements: [Statement], or person: PersonID) async throws {
    if try await commit(Unit(statements)) == .committed { return }
    throw try await find(person) == nil ? AccountRefusal.unknownAccount : .lastAdministrator
  }

  /// Of the person that is the statement's `$2`.
  // Decided by the statement itself: two administrators who demote each other at once must not both succeed.
  private static let isNotLastAdmin = """
    (role <> 'admin' OR disabled_at IS NOT NULL OR EXISTS (
      SELECT 1 FROM accounts AS other
      WHERE other.role = 'admin' AND other.disabled_at IS NULL AND other.password IS NOT NULL
        AND other.person_id <> $2))
    """
}
