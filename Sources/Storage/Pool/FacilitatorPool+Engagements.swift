import Foundation
import Postmortems

extension FacilitatorPool {
  /// The meeting that somebody is sought for: it takes nobody's time twice.
  package struct Sought: Hashable, Sendable {
    let postmortem: PostmortemID
    let meeting: MeetingID?

    package init(_ meeting: MeetingID?, of postmortem: PostmortemID) {
      self.postmortem = postmortem
      self.meeting = meeting
    }
  }

  /// What else takes the pool's time between two instants: planned meetings to which its members are invited. What the
  /// reader may not read has no title.
  package func engagements(
    from begin: Date, to end: Date, but sought: Sought, for reader: PersonID, at now: Date
  ) async throws -> [PersonID: [Engagement]] {
    let statement = Statement(
      """
      SELECT pool.person_id, s.begins_at, s.ends_at, CASE WHEN s.facilitator = pool.person_id THEN 1 ELSE 0 END,
        CASE WHEN p.restricted_until IS NULL OR p.restricted_until <= $1 OR mine.person_id IS NOT NULL
          THEN p.title ELSE NULL END
      FROM scheduled_meetings s JOIN postmortems p ON p.id = s.postmortem_id AND p.state <> 'discarded'
        JOIN pool ON pool.person_id = s.facilitator OR EXISTS
          (SELECT 1 FROM readers r WHERE r.postmortem_id = s.postmortem_id AND r.person_id = pool.person_id
           AND r.participant = 1)
        LEFT JOIN readers mine ON mine.postmortem_id = s.postmortem_id AND mine.person_id = $2
      WHERE s.begins_at < $3 AND s.ends_at > $4 AND NOT (s.postmortem_id = $5 AND s.id = $6)
        AND NOT EXISTS (SELECT 1 FROM held_meetings h WHERE h.postmortem_id = s.postmortem_id
          AND h.id = s.id AND h.ended_at IS NOT NULL)
      ORDER BY s.begins_at, s.postmortem_id, s.id
      """,
      [
        .of(now), .text(reader.text), .of(end), .of(begin), .text(sought.postmortem.text),
        .text(sought.meeting?.text ?? ""),
      ])
    return try await database.rows(statement).reduce(into: [:]) { found, row in
      guard let person = PersonID(try row.text(0)) else { throw RowMismatch(column: 0) }
      found[person, default: []].append(
        Engagement(
          begin: try row.instant(1), end: try row.instant(2), facilitates: try row.flag(3),
          title: try row.textIfAny(4)))
    }
  }
}
