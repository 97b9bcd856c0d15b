import Foundation
import Postmortems

/// A letter that asks somebody for something, and what became of it.
package struct SentReminder: Hashable, Sendable {
  package let about: String
  package let person: PersonID
  /// 1, 2, 3 …
  package let sequence: Int
  package let madeAt: Date
  package let sentAt: Date?
  /// Why it could not be sent the last time.
  package let failure: String?
}

extension Outbox {
  /// All that people were asked for in a postmortem by letter, the first one first.
  package func reminders(of postmortem: PostmortemID) async throws -> [SentReminder] {
    let statement = Statement(
      """
      SELECT about, person_id, sequence, made_at, sent_at, failure FROM outbox
      WHERE postmortem_id = $1 AND about <> '' ORDER BY made_at, sequence, person_id
      """, [.text(postmortem.text)])
    return try await database.rows(statement).map { row in
      guard let person = PersonID(try row.text(1)) else { throw RowMismatch(column: 1) }
      return SentReminder(
        about: try row.text(0), person: person, sequence: try row.integer(2), madeAt: try row.instant(3),
        sentAt: try row.instantIfAny(4), failure: try row.textIfAny(5))
    }
  }
}
