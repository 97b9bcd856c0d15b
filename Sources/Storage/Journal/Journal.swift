import Foundation
import Postmortems

/// The journals of all postmortems: everything that happened to each, in order, and nothing else is the truth.
///
/// The database is the lock: a revision can be written once. Whoever loses the race for it learns so by a refused
/// unit, catches up and tries again.
package struct Journal: Sendable {
  let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// The statements that append `entry` to the journal of `id`, demanding that its revision and its command are new.
  package static func append(_ entry: Entry, to id: PostmortemID) throws -> Statement {
    Statement(
      """
      INSERT INTO journal (postmortem_id, revision, tag, client, counter, author, at, changes)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING
      """,
      [
        .text(id.text), .of(entry.revision), .text(entry.tag), .text(entry.command.client.text),
        .of(entry.command.counter), .of(entry.author?.text), .of(entry.at),
        .text(try JournalCoding.text(of: entry.changes)),
      ], demands: 1)
  }

  /// What happened to `id` after a revision, oldest first.
  package func entries(of id: PostmortemID, after revision: Int, limit: Int = .max) async throws -> [Entry] {
    let sql = """
      SELECT revision, tag, client, counter, author, at, changes FROM journal
      WHERE postmortem_id = $1 AND revision > $2 ORDER BY revision LIMIT $3
      """
    let rows = try await database.rows(
      Statement(sql, [.text(id.text), .of(revision), .of(min(limit, Int(Int32.max)))]))
    return try rows.map(Journal.entry)
  }

  /// What somebody is known to have done that led to a change of that name, oldest first.
  package func authored(_ id: PostmortemID, naming change: String) async throws -> [Entry] {
    let sql = """
      SELECT revision, tag, client, counter, author, at, changes FROM journal
      WHERE postmortem_id = $1 AND author IS NOT NULL AND changes LIKE $2 ORDER BY revision
      """
    let rows = try await database.rows(Statement(sql, [.text(id.text), .text("%\"\(change)\"%")]))
    return try rows.map(Journal.entry)
  }

  /// The entry that a command led to, if it ever led to one.
  package func entry(of command: CommandID, in id: PostmortemID) async throws -> Entry? {
    let sql = """
      SELECT revision, tag, client, counter, author, at, changes FROM journal
      WHERE postmortem_id = $1 AND client = $2 AND counter = $3
      """
    let arguments: [Value] = [.text(id.text), .text(command.client.text), .of(command.counter)]
    return try await database.rows(Statement(sql, arguments)).first.map(Journal.entry)
  }

  /// The tag of a revision, to recognise a client's stamp; nil where there is no such revision.
  package func tag(of revision: Int, in id: PostmortemID) async throws -> String? {
    let sql = "SELECT tag FROM journal WHERE postmortem_id = $1 AND revision = $2"
    return try await database.rows(Statement(sql, [.text(id.text), .of(revision)])).first?.text(0)
  }

  private static func entry(_ row: Row) throws -> Entry {
    guard let client = ClientID(try row.text(2)) else { throw RowMismatch(column: 2) }
    return Entry(
      revision: try row.integer(0), tag: try row.text(1),
      command: CommandID(client: client, counter: try row.integer(3)),
      author: try row.textIfAny(4).flatMap { PersonID($0) }, at: try row.instant(5),
      changes: try JournalCoding.value(from: try row.text(6)))
  }
}
