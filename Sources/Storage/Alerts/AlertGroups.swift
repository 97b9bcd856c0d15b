import Postmortems

/// Which postmortem each group of alerts is about now. Postmortems say themselves for which group they were opened; this
/// tells which of them is the latest. Of two notifications that open one at once, the slower one's unit is refused whole.
package struct AlertGroups: Sendable {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// The postmortem that this group is about, whatever its state.
  package func postmortem(of group: String) async throws -> PostmortemID? {
    let sql = "SELECT postmortem_id FROM alert_groups WHERE sha256 = $1"
    return try await database.rows(Statement(sql, [AlertGroups.mark(group)])).first.map { row in
      guard let id = PostmortemID(try row.text(0)) else { throw RowMismatch(column: 0) }
      return id
    }
  }

  /// The statement that gives a group to a new postmortem, for the unit that founds it: it demands that the group is still
  /// about `old`, or about nothing.
  package static func giving(_ group: String, to id: PostmortemID, insteadOf old: PostmortemID?) -> Statement
  {
    guard let old else {
      return Statement(
        "INSERT INTO alert_groups (sha256, postmortem_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        [mark(group), .text(id.text)], demands: 1)
    }
    return Statement(
      "UPDATE alert_groups SET postmortem_id = $2 WHERE sha256 = $1 AND postmortem_id = $3",
      [mark(group), .text(id.text), .text(old.text)], demands: 1)
  }

  /// The statement that notes whatever postmortem comes into being with a group, by import too. One that is there keeps it.
  static func noting(_ group: String, _ id: PostmortemID) -> Statement {
    Statement(
      "INSERT INTO alert_groups (sha256, postmortem_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      [mark(group), .text(id.text)])
  }

  private static func mark(_ group: String) -> Value { .text(Digest.hexadecimal(Array(group.utf8))) }
}
