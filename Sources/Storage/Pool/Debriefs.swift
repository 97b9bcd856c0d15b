import Foundation
import Postmortems

/// What the pool tells itself about running meetings. For its members alone, and in no journal.
package struct Debriefs: Sendable {
  /// How long a debrief is asked for, in seconds: what is not written by then is forgotten anyway.
  static let asked: TimeInterval = 21 * 86_400
  /// The longest one, in UTF-16 code units.
  package static let longest = 4_000

  private let database: any Database
  private let committer: Committer

  package init(_ database: any Database, _ committer: Committer) {
    self.database = database
    self.committer = committer
  }

  // Only of meetings whose postmortem the reader may read.
  private static let readable = """
    p.state <> 'discarded' AND (p.restricted_until IS NULL OR p.restricted_until <= $2
      OR EXISTS (SELECT 1 FROM readers r WHERE r.postmortem_id = p.id AND r.person_id = $1))
    """
  private static let meeting = "p.id, p.title, h.id, h.kind, h.began_at"

  /// The newest, of meetings that this reader may know of.
  package func latest(for reader: PersonID, at now: Date, limit: Int = 60) async throws -> [Debrief] {
    let statement = Statement(
      """
      SELECT \(Debriefs.meeting), d.person_id, people.name, d.text FROM debriefs d
      JOIN held_meetings h ON h.postmortem_id = d.postmortem_id AND h.id = d.meeting_id
      JOIN postmortems p ON p.id = d.postmortem_id JOIN people ON people.id = d.person_id
      WHERE \(Debriefs.readable) ORDER BY h.began_at DESC, p.id, h.id, d.written_at, d.person_id LIMIT $3
      """, [.text(reader.text), .of(now), .of(limit)])
    return try await database.rows(statement).map { row in
      guard let author = PersonID(try row.text(5)) else { throw RowMismatch(column: 5) }
      return Debrief(
        meeting: try ListedMeeting(row), author: author, name: try row.text(6), text: try row.text(7))
    }
  }

  /// The meetings that this member of the pool ran, or sat beside, not long ago and has not written about.
  package func due(from person: PersonID, at now: Date) async throws -> [ListedMeeting] {
    let statement = Statement(
      """
      SELECT \(Debriefs.meeting) FROM held_meetings h JOIN postmortems p ON p.id = h.postmortem_id
      WHERE \(Debriefs.readable) AND (h.facilitator = $1 OR h.shadow = $1) AND h.ended_at > $3
        AND EXISTS (SELECT 1 FROM pool WHERE pool.person_id = $1)
        AND NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.postmortem_id = h.postmortem_id
          AND d.meeting_id = h.id AND d.person_id = $1)
      ORDER BY h.began_at DESC, p.id, h.id
      """, [.text(person.text), .of(now), .of(now.addingTimeInterval(-Debriefs.asked))])
    return try await database.rows(statement).map { try ListedMeeting($0) }
  }

  /// Keeps what somebody writes about a meeting that they ran or sat beside; an empty text takes it back.
  /// - Throws: `AccountRefusal.unknownPerson` where they did neither, or it is not over.
  package func write(
    _ typed: String, about meeting: MeetingID, of postmortem: PostmortemID, by author: PersonID, at now: Date
  ) async throws {
    let text = try Wording.text(typed, atMost: Debriefs.longest)
    let key: [Value] = [.text(postmortem.text), .text(meeting.text), .text(author.text)]
    if text.allSatisfy(\.isWhitespace) {
      let delete = "DELETE FROM debriefs WHERE postmortem_id = $1 AND meeting_id = $2 AND person_id = $3"
      _ = try await committer.commit(Unit([Statement(delete, key)]))
      return
    }
    let upsert = Statement(
      """
      INSERT INTO debriefs (postmortem_id, meeting_id, person_id, text, written_at, changed_at)
      SELECT h.postmortem_id, h.id, $3, $4, CAST($5 AS BIGINT), CAST($5 AS BIGINT) FROM held_meetings h
      WHERE h.postmortem_id = $1 AND h.id = $2 AND h.ended_at IS NOT NULL
        AND (h.facilitator = $3 OR h.shadow = $3)
      ON CONFLICT (postmortem_id, meeting_id, person_id) DO UPDATE
        SET text = excluded.text, changed_at = excluded.changed_at
      """, key + [.text(text), .of(now)], demands: 1)
    guard try await committer.commit(Unit([upsert])) == .committed else {
      throw AccountRefusal.unknownPerson
    }
  }
}
