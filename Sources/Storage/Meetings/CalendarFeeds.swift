import Foundation
import Postmortems

/// The secrets by which calendar programs read whose meetings are to come. One a person, of which only the digest is
/// kept; it opens nothing else.
package struct CalendarFeeds: Sendable {
  private let database: any Database
  private let committer: Committer

  package init(_ database: any Database, _ committer: Committer) {
    self.database = database
    self.committer = committer
  }

  /// Gives somebody a secret; one that they had before opens nothing any more.
  package func renew(_ secret: Secret, of person: PersonID, at now: Date) async throws {
    let upsert = Statement(
      """
      INSERT INTO calendar_feeds (person_id, digest, created_at) VALUES ($1, $2, $3)
      ON CONFLICT (person_id) DO UPDATE SET digest = excluded.digest, created_at = excluded.created_at
      """, [.text(person.text), .text(secret.digest), .of(now)], demands: 1)
    _ = try await committer.commit(Unit([upsert]))
  }

  /// Takes it away.
  package func end(of person: PersonID) async throws {
    let delete = Statement("DELETE FROM calendar_feeds WHERE person_id = $1", [.text(person.text)])
    _ = try await committer.commit(Unit([delete]))
  }

  /// Since when somebody has one.
  package func since(of person: PersonID) async throws -> Date? {
    let statement = Statement(
      "SELECT created_at FROM calendar_feeds WHERE person_id = $1", [.text(person.text)])
    return try await database.rows(statement).first.map { try $0.instant(0) }
  }

  /// Whose it is, unless their account is disabled.
  package func recognise(_ secret: Secret) async throws -> Account? {
    let statement = Statement(
      """
      \(Accounts.select) JOIN calendar_feeds ON calendar_feeds.person_id = accounts.person_id
      WHERE calendar_feeds.digest = $1 AND accounts.disabled_at IS NULL
      """, [.text(secret.digest)])
    return try await database.rows(statement).first.map { try Account($0) }
  }
}
