import Foundation
import Postmortems

/// The bearer tokens of programs. Only the digest of each is kept.
package struct Tokens: Sendable {
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

  /// Keeps a new token; its text is shown to its owner now and never again.
  package func add(
    _ id: TokenID, _ secret: Secret, name typed: String, for person: PersonID, at now: Date
  ) async throws -> Token {
    let name = try Wording.line(typed, atMost: Token.longestName)
    let insert = Statement(
      """
      INSERT INTO tokens (id, digest, person_id, name, created_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT DO NOTHING
      """,
      [.text(id.text), .text(secret.digest), .text(person.text), .text(name), .of(now)], demands: 1)
    guard try await committer.commit(Unit([insert])) == .committed else { throw AccountRefusal.unknownToken }
    return Token(id: id, name: name, createdAt: now, usedAt: nil)
  }

  /// Whose token this is, unless it has been revoked or its account is disabled.
  package func recognise(_ secret: Secret) async throws -> (account: Account, token: Token)? {
    try await known.token(secret.digest) { try await find(secret) }
  }

  private func find(_ secret: Secret) async throws -> (account: Account, token: Token)? {
    let statement = Statement(
      """
      SELECT \(Account.columns), \(Tokens.columns) FROM tokens
      JOIN accounts ON accounts.person_id = tokens.person_id JOIN people ON people.id = tokens.person_id
      WHERE tokens.digest = $1 AND tokens.revoked_at IS NULL AND accounts.disabled_at IS NULL
      """, [.text(secret.digest)])
    return try await database.rows(statement).first.map { (try Account($0), try Tokens.token($0, from: 7)) }
  }

  /// Writes down that it is in use, at most once an hour.
  package func use(_ token: Token, at now: Date) async throws {
    if let usedAt = token.usedAt, now.timeIntervalSince(usedAt) < Token.usedEvery { return }
    let update = Statement("UPDATE tokens SET used_at = $1 WHERE id = $2", [.of(now), .text(token.id.text)])
    _ = try await committer.commit(Unit([update]))
  }

  /// Those of one account that are valid, the newest first.
  package func all(of person: PersonID) async throws -> [Token] {
    let statement = Statement(
      """
      SELECT \(Tokens.columns) FROM tokens WHERE person_id = $1 AND revoked_at IS NULL
      ORDER BY created_at DESC, id
      """, [.text(person.text)])
    return try await database.rows(statement).map { try Tokens.token($0, from: 0) }
  }

  /// Revokes one of this person's tokens; nobody else's.
  package func revoke(_ id: TokenID, of person: PersonID, at now: Date) async throws {
    let update = Statement(
      "UPDATE tokens SET revoked_at = $1 WHERE id = $2 AND person_id = $3 AND revoked_at IS NULL",
      [.of(now), .text(id.text), .text(person.text)], demands: 1)
    guard try await committer.commit(Unit([update])) == .committed else { throw AccountRefusal.unknownToken }
  }

  private static let columns = "tokens.id, tokens.name, tokens.created_at, tokens.used_at"

  private static func token(_ row: Row, from first: Int) throws -> Token {
    guard let id = TokenID(try row.text(first)) else { throw RowMismatch(column: first) }
    return Token(
      id: id, name: try row.text(first + 1), createdAt: try row.instant(first + 2),
      usedAt: try row.instantIfAny(first + 3))
  }
}
