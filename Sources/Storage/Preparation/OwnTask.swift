import Foundation
import Postmortems

/// What somebody has promised, or is asked for, in one postmortem.
package struct OwnTask: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// To enter their events before the meeting; `detail` says in which zone it is planned.
    case events
    /// To complete the record; `detail` says by which day.
    case record
    /// To carry the teaser; `detail` says into which regular meeting.
    case teaser
  }

  package let postmortem: PostmortemID
  package let postmortemTitle: String
  package let kind: Kind
  package let detail: String
  /// When the meeting is, or since when it is due; nil as long as it cannot be done.
  package let dueAt: Date?
  package let isDone: Bool

  package init(
    postmortem: PostmortemID, postmortemTitle: String, kind: Kind, detail: String, dueAt: Date?, isDone: Bool
  ) {
    self.postmortem = postmortem
    self.postmortemTitle = postmortemTitle
    self.kind = kind
    self.detail = detail
    self.dueAt = dueAt
    self.isDone = isDone
  }
}

extension PostmortemList {
  /// What waits for this person in postmortems that they may read, the earliest first.
  package func tasks(of person: PersonID, at now: Date) async throws -> [OwnTask] {
    let sql = """
      SELECT p.id, p.title, t.kind, t.detail, t.due_at, t.done FROM own_tasks t
        JOIN postmortems p ON p.id = t.postmortem_id
        LEFT JOIN readers r ON r.postmortem_id = p.id AND r.person_id = $1
      WHERE t.person_id = $1 AND p.state <> 'discarded'
        AND (p.restricted_until IS NULL OR p.restricted_until <= $2 OR r.person_id IS NOT NULL)
      ORDER BY COALESCE(t.due_at, 9223372036854775807), p.id, t.kind, t.detail
      """
    return try await database.rows(Statement(sql, [.text(person.text), .of(now)])).compactMap { row in
      guard let kind = OwnTask.Kind(rawValue: try row.text(2)) else { return nil }
      guard let postmortem = PostmortemID(try row.text(0)) else { throw RowMismatch(column: 0) }
      return OwnTask(
        postmortem: postmortem, postmortemTitle: try row.text(1), kind: kind, detail: try row.text(3),
        dueAt: try row.instantIfAny(4), isDone: try row.flag(5))
    }
  }

  /// The postmortems in which somebody may have to be reminded of what they promised.
  package func promising(at now: Date) async throws -> [PostmortemID] {
    let sql = """
      SELECT DISTINCT postmortem_id FROM own_tasks WHERE kind <> 'events' AND due_at <= $1 ORDER BY postmortem_id
      """
    return try await database.rows(Statement(sql, [.of(now)])).compactMap { PostmortemID(try $0.text(0)) }
  }
}
