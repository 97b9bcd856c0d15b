import Foundation
import Postmortems

/// The links by which people join and passwords are set anew. Only the digest of a link's secret is kept.
package struct Invitations: Sendable {
  private let database: any Database
  private let committer: MembershipCommitter

  package init(
    _ database: any Database, _ committer: Committer, _ known: KnownSignIns = KnownSignIns()
  ) {
    self.database = database
    self.committer = MembershipCommitter(committer, known)
  }

  /// Makes a link by which people join in this role until it expires.
  package func invite(
    _ id: InvitationID, _ secret: Secret, role: Role, by author: PersonID?, at now: Date,
    lasting lifetime: TimeInterval = Invitation.joinLifetime
  ) async throws {
    try await add(id, secret, .join, role: role, person: nil, by: author, at: now, until: now + lifetime)
  }

  /// Makes a link by which this account gets a new password, and revokes those made before.
  package func offerReset(
    _ id: InvitationID, _ secret: Secret, for account: Account, by author: PersonID?, at now: Date
  ) async throws {
    let earlier = Statement(
      "UPDATE invitations SET revoked_at = $1 WHERE person_id = $2 AND purpose = 'reset' AND revoked_at IS NULL",
      [.of(now), .text(account.person.text)])
    _ = try await committer.commit(Unit([earlier]))
    try await add(
      id, secret, .reset, role: account.role, person: account.person, by: author, at: now,
      until: now + Invitation.resetLifetime)
  }

  /// The link that this secret belongs to, if it can still be used for that.
  package func find(_ secret: Secret, _ purpose: Invitation.Purpose, at now: Date) async throws -> Invitation
  {
    let statement = Statement(
      "SELECT \(Invitation.columns) FROM invitations WHERE digest = $1 AND purpose = $2",
      [.text(secret.digest), .text(purpose.rawValue)])
    guard let invitation = try await database.rows(statement).first.map({ try Invitation($0) }) else {
      throw AccountRefusal.linkUnknown
    }
    try invitation.check(at: now)
    return invitation
  }

  /// The links to join that are open now, the newest first.
  package func open(at now: Date) async throws -> [Invitation] {
    let statement = Statement(
      """
      SELECT \(Invitation.columns) FROM invitations
      WHERE purpose = 'join' AND revoked_at IS NULL AND expires_at > $1 ORDER BY created_at DESC, id
      """, [.of(now)])
    return try await database.rows(statement).map { try Invitation($0) }
  }

  package func revoke(_ id: InvitationID, at now: Date) async throws {
    let update = Statement(
      "UPDATE invitations SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL",
      [.of(now), .text(id.text)], demands: 1)
    guard try await committer.commit(Unit([update])) == .committed else { throw AccountRefusal.linkUnknown }
  }

  private func add(
    _ id: InvitationID, _ secret: Secret, _ purpose: Invitation.Purpose, role: Role, person: PersonID?,
    by author: PersonID?, at now: Date, until end: Date
  ) async throws {
    let insert = Statement(
      """
      INSERT INTO invitations
        (digest, id, purpose, person_id, role, created_by, created_at, expires_at, used)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) ON CONFLICT DO NOTHING
      """,
      [
        .text(secret.digest), .text(id.text), .text(purpose.rawValue), .of(person?.text),
        .text(role.rawValue),
        .of(author?.text), .of(now), .of(end),
      ], demands: 1)
    guard try await committer.commit(Unit([insert])) == .committed else { throw AccountRefusal.linkUnknown }
  }

  func hasAccount(_ person: PersonID) async throws -> Bool {
    let statement = Statement("SELECT 1 FROM accounts WHERE person_id = $1", [.text(person.text)])
    return try await !database.rows(statement).isEmpty
  }

  func commit(_ unit: Unit) async throws -> Outcome { try await committer.commit(unit) }
}
