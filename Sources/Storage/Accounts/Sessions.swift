import Foundation
import Postmortems

/// The sign-ins of all accounts. The cookie's secret is kept as a digest only: whoever reads the database cannot use it.
package struct Sessions: Sendable {
  private let database: any Database
  private let committer: MembershipCommitter
  private let known: KnownSignIns

  package init(
    _ database: any Database, _ committer: Committer, _ known: KnownSignIns = KnownSignIns()
  ) {
    self.database = database
    self.committer = MembershipCommitter(committer, known)
    self.known = known
  }

  /// Begins a sign-in, and forgets those that have expired.
  package func begin(_ session: NewSession, for person: PersonID, at now: Date) async throws {
    let expired = Statement("DELETE FROM sessions WHERE expires_at <= $1", [.of(now)])
    let insert = Sessions.insert(session, for: person, at: now)
    guard try await committer.commit(Unit([expired, insert])) == .committed else {
      throw AccountRefusal.unknownAccount
    }
  }

  /// Whose sign-in this is, unless it has ended or its account is disabled.
  package func recognise(_ secret: Secret, at now: Date) async throws -> (account: Account, session: Session)?
  {
    try await known.session(secret.digest, at: now) { try await find(secret, at: now) }
  }

  private func find(_ secret: Secret, at now: Date) async throws -> (account: Account, session: Session)? {
    let statement = Statement(
      """
      SELECT \(Account.columns), \(Sessions.columns) FROM sessions
      JOIN accounts ON accounts.person_id = sessions.person_id JOIN people ON people.id = sessions.person_id
      WHERE sessions.digest = $1 AND sessions.expires_at > $2 AND accounts.disabled_at IS NULL
      """, [.text(secret.digest), .of(now)])
    return try await database.rows(statement).first.map {
      (try Account($0), try Sessions.session($0, from: 7))
    }
  }

  /// Moves the end of a sign-in away from now, at most once an hour. Answers whether it did.
  package func prolong(_ session: Session, at now: Date) async throws -> Bool {
    guard now.timeIntervalSince(session.seenAt) >= Session.seenEvery else { return false }
    let update = Statement(
      "UPDATE sessions SET seen_at = $1, expires_at = $2 WHERE id = $3",
      [.of(now), .of(now + Session.lifetime), .text(session.id.text)], demands: 1)
    return try await committer.commit(Unit([update])) == .committed
  }

  /// The sign-ins of one account that have not expired, the latest used first.
  package func all(of person: PersonID, at now: Date) async throws -> [Session] {
    let statement = Statement(
      """
      SELECT \(Sessions.columns) FROM sessions WHERE person_id = $1 AND expires_at > $2
      ORDER BY seen_at DESC, id
      """, [.text(person.text), .of(now)])
    return try await database.rows(statement).map { try Sessions.session($0, from: 0) }
  }

  /// Ends one sign-in of this person; nobody else's.
  package func end(_ id: SessionID, of person: PersonID) async throws {
    let delete = Statement(
      "DELETE FROM sessions WHERE id = $1 AND person_id = $2", [.text(id.text), .text(person.text)],
      demands: 1)
    guard try await committer.commit(Unit([delete])) == .committed else {
      throw AccountRefusal.unknownSession
    }
  }

  /// Ends all sign-ins of this person, but the one that asks for it where it is named.
  package func endAll(of person: PersonID, but kept: SessionID?) async throws {
    _ = try await committer.commit(Unit([Sessions.deleteAll(of: person, but: kept)]))
  }

  static func insert(_ session: NewSession, for person: PersonID, at now: Date) -> Statement {
    Statement(
      """
      INSERT INTO sessions (digest, id, person_id, created_at, seen_at, expires_at, browser)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
      """,
      [
        .text(session.secret.digest), .text(session.id.text), .text(person.text), .of(now), .of(now),
        .of(now + Session.lifetime), .text(session.browser),
      ], demands: 1)
  }

  static func deleteAll(of person: PersonID, but kept: SessionID? = nil) -> Statement {
    // No session has the empty id.
    Statement(
      "DELETE FROM sessions WHERE person_id = $1 AND id <> $2", [.text(person.text), .text(kept?.text ?? "")])
  }

  private static let columns =
    "sessions.id, sessions.created_at, sessions.seen_at, sessions.expires_at, sessions.browser"

  private static func session(_ row: Row, from first: Int) throws -> Session {
    guard let id = SessionID(try row.text(first)) else { throw RowMismatch(column: first) }
    return Session(
      id: id, createdAt: try row.instant(first + 1), seenAt: try row.instant(first + 2),
      expiresAt: try row.instant(first + 3), browser: try row.text(first + 4))
  }
}
