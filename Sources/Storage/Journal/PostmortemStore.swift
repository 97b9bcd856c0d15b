import Foundation
import Postmortems

/// A postmortem as the database has it: its value and the stamp of the last entry that is in it.
package struct StoredPostmortem: Hashable, Sendable {
  package var postmortem: Postmortem
  package var stamp: Stamp

  package init(_ postmortem: Postmortem, _ stamp: Stamp) {
    self.postmortem = postmortem
    self.stamp = stamp
  }

  package mutating func fold(_ entry: Entry) {
    for change in entry.changes { postmortem.fold(change) }
    stamp = entry.stamp
  }
}

/// Reads postmortems whole, and makes the units that write them.
package struct PostmortemStore: Sendable {
  /// Snapshots of another format are passed over, and the journal is read from its start.
  static let snapshotFormat = 2

  let database: any Database
  package let journal: Journal

  package init(_ database: any Database) {
    self.database = database
    journal = Journal(database)
  }

  /// The postmortem as of its last entry; nil where there is none of that id.
  package func load(_ id: PostmortemID) async throws -> StoredPostmortem? {
    var stored = try await snapshot(of: id)
    for entry in try await journal.entries(of: id, after: stored?.stamp.revision ?? 0) {
      if stored == nil { stored = try founded(by: entry, id) } else { stored?.fold(entry) }
    }
    return stored
  }

  /// The unit that appends entries, the last of which leads to `after`, and brings the projection along.
  package func append(_ entries: [Entry], from before: Postmortem?, to after: StoredPostmortem) throws -> Unit
  {
    var statements = try entries.map { try Journal.append($0, to: after.postmortem.id) }
    let projection = Projection(after, at: entries.last?.at ?? after.postmortem.openedAt)
    statements += try projection.statements(since: before, entries)
    return Unit(statements)
  }

  /// The unit that writes a snapshot, never over a newer one, and projects the texts that lag behind.
  package func settle(_ stored: StoredPostmortem, at now: Date) throws -> Unit {
    let value = Value.text(try JournalCoding.text(of: stored.postmortem))
    let snapshot = Statement(
      """
      INSERT INTO snapshots (postmortem_id, revision, tag, format, value) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (postmortem_id) DO UPDATE SET revision = excluded.revision, tag = excluded.tag,
      format = excluded.format, value = excluded.value WHERE snapshots.revision < excluded.revision
      """,
      [
        .text(stored.postmortem.id.text), .of(stored.stamp.revision), .text(stored.stamp.tag),
        .of(PostmortemStore.snapshotFormat), value,
      ])
    let milestone = Milestones.statement(stored, value)
    return Unit([snapshot] + [milestone].compactMap { $0 } + Projection(stored, at: now).texts)
  }

  /// The postmortems whose texts the projection does not know yet: a process ended before they fell quiet.
  package func lagging() async throws -> [PostmortemID] {
    try await database.rows(Statement("SELECT postmortem_id FROM lagging"))
      .compactMap { PostmortemID(try $0.text(0)) }
  }

  private func snapshot(of id: PostmortemID) async throws -> StoredPostmortem? {
    let sql = "SELECT revision, tag, value FROM snapshots WHERE postmortem_id = $1 AND format = $2"
    let arguments: [Value] = [.text(id.text), .of(PostmortemStore.snapshotFormat)]
    guard let row = try await database.rows(Statement(sql, arguments)).first else { return nil }
    let stamp = Stamp(revision: try row.integer(0), tag: try row.text(1))
    // A snapshot is only a shortcut; one whose revision is not in the journal belongs to another history.
    guard try await journal.tag(of: stamp.revision, in: id) == stamp.tag else { return nil }
    return StoredPostmortem(try JournalCoding.value(from: try row.text(2)), stamp)
  }

  func founded(by entry: Entry, _ id: PostmortemID) throws -> StoredPostmortem {
    guard let postmortem = Postmortem.replay(entry.changes) else { throw UnfoundedJournal(id: id) }
    return StoredPostmortem(postmortem, entry.stamp)
  }
}

/// A journal that does not begin with the opening of its postmortem: the database is damaged.
package struct UnfoundedJournal: Error, Hashable {
  package let id: PostmortemID
}
