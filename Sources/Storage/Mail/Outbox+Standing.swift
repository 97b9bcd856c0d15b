import Foundation
import Postmortems

extension Outbox {
  /// What became of the letters about the meetings of a postmortem: for each person and meeting the latest.
  package func standing(of postmortem: PostmortemID) async throws -> [LetterStanding] {
    let statement = Statement(
      """
      SELECT meeting_id, person_id, sequence, cancels, origin, attempts, due_at, sent_at, failure, ended_at
      FROM outbox o WHERE postmortem_id = $1 AND about = '' AND sequence * 2 + cancels =
        (SELECT MAX(sequence * 2 + cancels) FROM outbox l WHERE l.postmortem_id = o.postmortem_id
         AND l.about = '' AND l.meeting_id = o.meeting_id AND l.person_id = o.person_id)
      ORDER BY meeting_id, person_id
      """, [.text(postmortem.text)])
    return try await database.rows(statement).map { try LetterStanding($0) }
  }

  /// The postmortems about whose meetings letters were made that have not expired: what changed since may have to be told.
  package func postmortems(at now: Date) async throws -> [PostmortemID] {
    let statement = Statement(
      "SELECT DISTINCT postmortem_id FROM outbox WHERE about = '' AND expires_at > $1 ORDER BY postmortem_id",
      [.of(now)])
    return try await database.rows(statement).compactMap { PostmortemID(try $0.text(0)) }
  }
}

extension LetterStanding {
  fileprivate init(_ row: Row) throws {
    guard let meeting = MeetingID(try row.text(0)), let person = PersonID(try row.text(1)) else {
      throw RowMismatch(column: 0)
    }
    self.meeting = meeting
    self.person = person
    sequence = try row.integer(2)
    cancels = try row.flag(3)
    origin = try row.text(4)
    attempts = try row.integer(5)
    dueAt = try row.instant(6)
    sentAt = try row.instantIfAny(7)
    failure = try row.textIfAny(8)
    endedAt = try row.instantIfAny(9)
  }
}
