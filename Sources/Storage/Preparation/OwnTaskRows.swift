import Foundation
import Postmortems

/// The rows of `own_tasks` of one postmortem: what waits for whom before the meeting and after it.
struct OwnTaskRows {
  let postmortem: Postmortem

  init(_ postmortem: Postmortem) { self.postmortem = postmortem }

  /// Writes the rows that are new or other than before, and deletes those that are gone.
  func statements(since before: Postmortem?) -> [Statement] {
    let old = Set(before.map { OwnTaskRows($0).rows } ?? [])
    let new = Set(rows)
    let kept = Set(new.map(\.key))
    let gone = old.filter { !kept.contains($0.key) }.map(delete)
    return gone + new.subtracting(old).map(upsert)
  }

  /// All rows anew, whatever was there.
  var all: [Statement] {
    let forget = Statement("DELETE FROM own_tasks WHERE postmortem_id = $1", [.text(postmortem.id.text)])
    return [forget] + rows.map(upsert)
  }

  /// A row without the postmortem that it belongs to.
  private struct TaskRow: Hashable {
    let person: PersonID
    let kind: OwnTask.Kind
    let detail: String
    let dueAt: Date?
    let isDone: Bool

    var key: [String] { [person.text, kind.rawValue, detail] }
  }

  private var rows: [TaskRow] {
    if case .discarded = postmortem.state { return [] }
    return events + promises
  }

  private var events: [TaskRow] {
    guard let meeting = postmortem.preparesFor else { return [] }
    return postmortem.participants.map {
      TaskRow(
        person: $0, kind: .events, detail: postmortem.zone, dueAt: meeting.at,
        isDone: postmortem.preparation.ready.contains($0))
    }
  }

  private var promises: [TaskRow] {
    postmortem.openPromises.map { promise in
      switch promise.kind {
      case .record(let by):
        TaskRow(
          person: promise.person, kind: .record, detail: by.spelled, dueAt: promise.dueAt, isDone: false)
      case .teaser(let into):
        TaskRow(person: promise.person, kind: .teaser, detail: into, dueAt: promise.dueAt, isDone: false)
      }
    }
  }

  private func delete(_ row: TaskRow) -> Statement {
    Statement(
      "DELETE FROM own_tasks WHERE postmortem_id = $1 AND person_id = $2 AND kind = $3 AND detail = $4",
      [.text(postmortem.id.text)] + row.key.map(Value.text))
  }

  private func upsert(_ row: TaskRow) -> Statement {
    Statement(
      """
      INSERT INTO own_tasks (postmortem_id, person_id, kind, detail, due_at, done) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (postmortem_id, person_id, kind, detail) DO UPDATE SET due_at = excluded.due_at,
      done = excluded.done
      """, [.text(postmortem.id.text)] + row.key.map(Value.text) + [.of(row.dueAt), .of(row.isDone)])
  }
}
