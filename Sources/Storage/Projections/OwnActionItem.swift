import Foundation
import Postmortems

/// An open action item of somebody, with the postmortem that it belongs to.
package struct OwnActionItem: Hashable, Sendable {
  package let postmortem: PostmortemID
  package let postmortemTitle: String
  package let id: ActionItemID
  package let text: String
  package let due: CivilDate?

  package init(
    postmortem: PostmortemID, postmortemTitle: String, id: ActionItemID, text: String, due: CivilDate?
  ) {
    self.postmortem = postmortem
    self.postmortemTitle = postmortemTitle
    self.id = id
    self.text = text
    self.due = due
  }
}

extension PostmortemList {
  /// What this person has taken on and not finished, across all postmortems that are not discarded and that they may
  /// read; the earliest due first. An owner who was taken off the participants reads a restricted one no more.
  package func actionItems(of person: PersonID, at now: Date) async throws -> [OwnActionItem] {
    let sql = """
      SELECT p.id, p.title, a.id, a.text, a.due FROM action_items a JOIN postmortems p ON p.id = a.postmortem_id
        LEFT JOIN readers r ON r.postmortem_id = p.id AND r.person_id = $1
      WHERE a.owner = $1 AND a.state = 'open' AND p.state <> 'discarded'
        AND (p.restricted_until IS NULL OR p.restricted_until <= $2 OR r.person_id IS NOT NULL)
      ORDER BY COALESCE(a.due, '9999'), p.id, a.position
      """
    return try await database.rows(Statement(sql, [.text(person.text), .of(now)])).map { row in
      guard let postmortem = PostmortemID(try row.text(0)), let id = ActionItemID(try row.text(2)) else {
        throw RowMismatch(column: 0)
      }
      return OwnActionItem(
        postmortem: postmortem, postmortemTitle: try row.text(1), id: id, text: try row.text(3),
        due: try row.textIfAny(4).flatMap { CivilDate(spelled: $0) })
    }
  }

  /// How many are discarded.
  package func discardedCount() async throws -> Int {
    try await database.rows(Statement("SELECT COUNT(*) FROM postmortems WHERE state = 'discarded'"))
      .first?.integer(0) ?? 0
  }
}
