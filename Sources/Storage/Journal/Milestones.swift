import Postmortems

/// What postmortems were at some revisions on their way: only shortcuts into the past, as a snapshot is one to now.
struct Milestones {
  /// How many revisions lie between two at least.
  static let least = 1_000
  /// How many bytes of a value each of them may cost: an entry of the journal takes three times as much. In a meeting of
  /// two hours the milestones would else be two thirds of the database.
  private static let share = 64

  static func distance(_ value: Value) -> Int {
    guard case .text(let text) = value else { return least }
    return max(least, text.utf8.count / share)
  }

  private let database: any Database

  init(_ database: any Database) { self.database = database }

  /// Keeps the value, where the last one lies far enough behind; nil where none is due yet.
  static func statement(_ stored: StoredPostmortem, _ value: Value) -> Statement? {
    let distance = distance(value)
    guard stored.stamp.revision >= distance else { return nil }
    return Statement(
      """
      INSERT INTO milestones (postmortem_id, revision, tag, format, value)
      SELECT $1, CAST($2 AS BIGINT), $3, CAST($4 AS BIGINT), $5 WHERE NOT EXISTS (
        SELECT 1 FROM milestones WHERE postmortem_id = $1 AND format = $4 AND revision > $6)
      ON CONFLICT DO NOTHING
      """,
      [
        .text(stored.postmortem.id.text), .of(stored.stamp.revision), .text(stored.stamp.tag),
        .of(PostmortemStore.snapshotFormat), value, .of(stored.stamp.revision - distance),
      ])
  }

  /// The latest one at or before a revision. One whose tag is not in the journal belongs to another history.
  func latest(of id: PostmortemID, upTo revision: Int) async throws -> StoredPostmortem? {
    let sql = """
      SELECT m.revision, m.tag, m.value FROM milestones m JOIN journal j
        ON j.postmortem_id = m.postmortem_id AND j.revision = m.revision AND j.tag = m.tag
      WHERE m.postmortem_id = $1 AND m.revision <= $2 AND m.format = $3 ORDER BY m.revision DESC LIMIT 1
      """
    let arguments: [Value] = [.text(id.text), .of(revision), .of(PostmortemStore.snapshotFormat)]
    guard let row = try await database.rows(Statement(sql, arguments)).first else { return nil }
    let stamp = Stamp(revision: try row.integer(0), tag: try row.text(1))
    return StoredPostmortem(try JournalCoding.value(from: try row.text(2)), stamp)
  }
}
