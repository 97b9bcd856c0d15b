import Foundation
import Postmortems

extension PostmortemList {
  /// What this person is asked to facilitate, the next one first. Whoever is asked takes part, and so may read it.
  package func asked(of person: PersonID, at now: Date) async throws -> [ListedMeeting] {
    let statement = Statement(
      """
      SELECT p.id, p.title, s.id, s.kind, s.begins_at FROM scheduled_meetings s
      JOIN postmortems p ON p.id = s.postmortem_id AND p.state <> 'discarded'
      LEFT JOIN readers r ON r.postmortem_id = p.id AND r.person_id = $1
      WHERE s.facilitator = $1 AND s.accepted_at IS NULL AND s.begins_at IS NOT NULL AND s.ends_at > $2
        AND (p.restricted_until IS NULL OR p.restricted_until <= $2 OR r.person_id IS NOT NULL)
        AND NOT EXISTS
          (SELECT 1 FROM held_meetings h WHERE h.postmortem_id = s.postmortem_id AND h.id = s.id)
      ORDER BY s.begins_at, p.id, s.id
      """, [.text(person.text), .of(now)])
    return try await database.rows(statement).map(ListedMeeting.init)
  }
}
