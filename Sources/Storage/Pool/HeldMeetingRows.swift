import Foundation
import Postmortems

/// The rows of `held_meetings` of one postmortem: who facilitated when, across postmortems.
struct HeldMeetingRows {
  let postmortem: Postmortem

  init(_ postmortem: Postmortem) { self.postmortem = postmortem }

  /// Writes the rows that are new or other than before.
  func statements(since before: Postmortem?) -> [Statement] {
    let known = Dictionary((before?.meetings.items ?? []).map { ($0.id, columns($0)) }) { $1 }
    return postmortem.meetings.items.filter { known[$0.id] != columns($0) }.map(upsert)
  }

  private func upsert(_ meeting: Meeting) -> Statement {
    Statement(
      """
      INSERT INTO held_meetings (postmortem_id, id, kind, facilitator, shadow, began_at, ended_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (postmortem_id, id) DO UPDATE SET facilitator = excluded.facilitator,
        shadow = excluded.shadow, began_at = excluded.began_at, ended_at = excluded.ended_at
      """, columns(meeting))
  }

  private func columns(_ meeting: Meeting) -> [Value] {
    [
      .text(postmortem.id.text), .text(meeting.id.text), .text(meeting.kind.rawValue),
      .of(meeting.facilitator?.text), .of(meeting.shadow?.text), .of(meeting.at), .of(meeting.endedAt),
    ]
  }
}
