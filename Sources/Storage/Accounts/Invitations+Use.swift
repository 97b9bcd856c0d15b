import Foundation
import Postmortems

extension Invitations {
  /// Makes the account of somebody who joins by a link, and signs them in. The role is the link's. The person may be
  /// known by name already.
  package func join(
    by secret: Secret, as new: NewAccount, session: NewSession, at now: Date
  ) async throws {
    let invitation = try await find(secret, .join, at: now)
    guard invitation.role == new.role else { throw AccountRefusal.linkUnknown }
    let unit = Unit(
      [Invitations.use(invitation, at: now)] + Accounts.insert(new, at: now)
        + [Sessions.insert(session, for: new.person, at: now)])
    if try await commit(unit) == .committed { return }
    // Lost a race: to whoever revoked the link, or else to whoever joined as this person or took the address.
    _ = try await find(secret, .join, at: now)
    throw try await hasAccount(new.person) ? AccountRefusal.personTaken : .emailTaken
  }

  /// Sets a new password by a link, ends all sign-ins of its account and begins one. Answers whose it was.
  package func reset(
    by secret: Secret, to hash: String, session: NewSession, at now: Date
  ) async throws -> PersonID {
    let invitation = try await find(secret, .reset, at: now)
    guard let person = invitation.person else { throw AccountRefusal.linkUnknown }
    let password = Statement(
      "UPDATE accounts SET password = $1 WHERE person_id = $2 AND disabled_at IS NULL",
      [.text(hash), .text(person.text)], demands: 1)
    let unit = Unit([
      Invitations.use(invitation, at: now), password, Sessions.deleteAll(of: person),
      Sessions.insert(session, for: person, at: now),
    ])
    if try await commit(unit) == .committed { return person }
    _ = try await find(secret, .reset, at: now)
    throw AccountRefusal.unknownAccount
  }

  // The statement itself demands that the link is still open: of two who use a reset link at once, one is refused.
  private static func use(_ invitation: Invitation, at now: Date) -> Statement {
    Statement(
      """
      UPDATE invitations SET used = used + 1
      WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2 AND (purpose = 'join' OR used = 0)
      """, [.text(invitation.id.text), .of(now)], demands: 1)
  }
}
