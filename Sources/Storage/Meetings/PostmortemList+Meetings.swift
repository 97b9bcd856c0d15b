import Foundation
import Postmortems

extension PostmortemList {
  /// The postmortems in which this person takes part and that have a meeting which ends after `instant`. Whether they may
  /// be read says their value.
  package func planned(for person: PersonID, after instant: Date, limit: Int = 500) async throws
    -> [PostmortemID]
  {
    let statement = Statement(
      """
      SELECT p.id FROM postmortems p
      JOIN readers r ON r.postmortem_id = p.id AND r.person_id = $1 AND r.participant = 1
      WHERE p.state <> 'discarded' AND EXISTS
        (SELECT 1 FROM scheduled_meetings s WHERE s.postmortem_id = p.id AND s.ends_at > $2)
      ORDER BY p.id LIMIT $3
      """, [.text(person.text), .of(instant), .of(limit)])
    return try await database.rows(statement).compactMap { PostmortemID(try $0.text(0)) }
  }
}
