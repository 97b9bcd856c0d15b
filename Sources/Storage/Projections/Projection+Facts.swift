import Foundation
import Postmortems

extension Projection {
  /// The row of `postmortems`, but for what is made of texts.
  var facts: Statement {
    let columns = self.columns
    let names = columns.map(\.0)
    let places = (1...columns.count).map { "$\($0)" }
    let updates = names.dropFirst().map { "\($0) = excluded.\($0)" }
    return Statement(
      """
      INSERT INTO postmortems (\(names.joined(separator: ", ")), teaser, words)
      VALUES (\(places.joined(separator: ", ")), '', 0)
      ON CONFLICT (id) DO UPDATE SET \(updates.joined(separator: ", "))
      """, columns.map(\.1))
  }

  private var columns: [(String, Value)] {
    let meeting = postmortem.latestMeeting
    let edition = postmortem.editions.last
    let items = postmortem.actionItems.items
    return [
      ("id", id), ("title", .text(postmortem.title)),
      ("folded_title", .text(Folding.folded(postmortem.title))),
      ("state", .text(postmortem.state.name)), ("language", .text(postmortem.language.rawValue)),
      ("opener", .of(postmortem.opener?.text)), ("opened_at", .of(postmortem.openedAt)),
      ("changed_at", .of(at)), ("kind", .of(postmortem.incidents.items.first?.kind.rawValue)),
      ("began_at", .of(postmortem.beganAt)), ("resolved_at", .of(postmortem.resolvedAt)),
      ("facilitator", .of(postmortem.facilitator?.text)), ("met_at", .of(meeting?.at)),
      ("meeting_runs", .of(Sitting(postmortem).kept)),
      ("meetings", .of(postmortem.meetings.items.count)),
      ("events", .of(postmortem.timeline.count)), ("edition", .of(edition?.number)),
      ("edition_at", .of(edition?.at)), ("differs", .of(postmortem.differsFromEdition)),
      ("restricted_until", .of(postmortem.restriction?.until)), ("actions", .of(items.count)),
      ("actions_open", .of(items.count { $0.state == .open })),
    ]
  }

  /// What is made of texts: brought along when the room falls quiet, and at the first commit.
  var texts: [Statement] {
    let row = Statement(
      """
      UPDATE postmortems SET teaser = $2, words = $3,
        changed_at = CASE WHEN changed_at > $4 THEN changed_at ELSE $4 END WHERE id = $1
      """,
      [id, .text(postmortem.teaser), .of(postmortem.wordCount), .of(at)])
    let items = ActionItemRows(postmortem).texts
    return [row] + items + OwnTaskRows(postmortem).all + meetings + [
      Statement("DELETE FROM lagging WHERE postmortem_id = $1", [id])
    ]
  }

  // Whole: what was written before these tables were there lags behind like texts.
  private var meetings: [Statement] {
    ScheduledMeetingRows(postmortem).statements(since: nil)
      + HeldMeetingRows(postmortem).statements(since: nil)
  }

  /// Who may read it while it is restricted; participants also find it among their own.
  func readers(since before: Postmortem?) -> [Statement] {
    let (old, new) = (before?.readers ?? [:], postmortem.readers)
    let gone = old.keys.filter { new[$0] == nil }.sorted().map {
      Statement(
        "DELETE FROM readers WHERE postmortem_id = $1 AND person_id = $2", [id, .text($0.text)])
    }
    let come = new.filter { old[$0.key] != $0.value }.sorted { $0.key < $1.key }.map { person, takesPart in
      Statement(
        """
        INSERT INTO readers (postmortem_id, person_id, participant) VALUES ($1, $2, $3)
        ON CONFLICT (postmortem_id, person_id) DO UPDATE SET participant = excluded.participant
        """, [id, .text(person.text), .of(takesPart)])
    }
    return gone + come
  }
}

extension Postmortem {
  /// Everybody who may read while it is restricted, and whether as a participant.
  fileprivate var readers: [PersonID: Bool] {
    var readers = Dictionary(uniqueKeysWithValues: (restriction?.people ?? []).map { ($0, false) })
    for person in participants.union([facilitator].compactMap { $0 }) { readers[person] = true }
    return readers
  }

  fileprivate var resolvedAt: Date? {
    incidents.items.compactMap { when(.resolved, of: $0)?.time.earliest }.max()
  }

  fileprivate var wordCount: Int {
    let rows = timeline.events.map(\.text) + causes.items.map(\.text) + actionItems.items.map(\.text)
    return ([summary, lessons, notes, teaser] + rows).reduce(0) { count, text in
      count + text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }).count
    }
  }
}
