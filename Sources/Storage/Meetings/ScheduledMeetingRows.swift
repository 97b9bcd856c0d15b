import Foundation
import Postmortems

/// The rows of `scheduled_meetings` of one postmortem, for calendars across postmortems.
struct ScheduledMeetingRows {
  let postmortem: Postmortem

  init(_ postmortem: Postmortem) { self.postmortem = postmortem }

  /// Writes the rows that are new or other than before, and deletes those that were cancelled.
  func statements(since before: Postmortem?) -> [Statement] {
    postmortem.scheduledMeetings.items.filter { before?.scheduledMeetings[$0.id] != $0 }.map {
      $0.isCancelled ? delete($0.id) : upsert($0)
    }
  }

  private func delete(_ id: MeetingID) -> Statement {
    Statement(
      "DELETE FROM scheduled_meetings WHERE postmortem_id = $1 AND id = $2",
      [.text(postmortem.id.text), .text(id.text)])
  }

  private func upsert(_ meeting: ScheduledMeeting) -> Statement {
    Statement(
      """
      INSERT INTO scheduled_meetings (postmortem_id, id, ends_at, begins_at, kind, facilitator, accepted_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (postmortem_id, id) DO UPDATE SET ends_at = excluded.ends_at,
        begins_at = excluded.begins_at, kind = excluded.kind, facilitator = excluded.facilitator,
        accepted_at = excluded.accepted_at
      """,
      [
        .text(postmortem.id.text), .text(meeting.id.text), .of(meeting.end), .of(meeting.at),
        .text(meeting.kind.rawValue), .of(meeting.facilitator?.text), .of(meeting.acceptedAt),
      ])
  }
}
