import Foundation
import Postmortems

/// What the tables that are listed and searched say of one postmortem. Kept in the commit of the change that concerns
/// it; texts, which change with every stroke, follow when the room falls quiet.
struct Projection {
  let stored: StoredPostmortem
  let at: Date

  init(_ stored: StoredPostmortem, at: Date) {
    self.stored = stored
    self.at = at
  }

  var postmortem: Postmortem { stored.postmortem }
  var id: Value { .text(postmortem.id.text) }

  /// The statements that bring the tables from `before` (nil where the postmortem is new) to now.
  func statements(since before: Postmortem?, _ entries: [Entry]) throws -> [Statement] {
    let changes = entries.flatMap(\.changes)
    if before != nil, changes.allSatisfy(\.isTextOnly) { return [lag] }
    var statements = [facts]
    statements += readers(since: before) + ActionItemRows(postmortem).statements(since: before)
    statements += ScheduledMeetingRows(postmortem).statements(since: before)
    statements += OwnTaskRows(postmortem).statements(since: before)
    statements += HeldMeetingRows(postmortem).statements(since: before)
    if before == nil {
      statements +=
        texts + [postmortem.alertGroup.map { AlertGroups.noting($0, postmortem.id) }].compactMap { $0 }
    } else if changes.contains(where: \.isTextOnly) {
      statements.append(lag)
    }
    return try statements + editions(entries)
  }

  private var lag: Statement {
    Statement("INSERT INTO lagging (postmortem_id) VALUES ($1) ON CONFLICT DO NOTHING", [id])
  }

  /// An edition's document is written once and never touched again; with it the authors of what it shows are blanked.
  private func editions(_ entries: [Entry]) throws -> [Statement] {
    try entries.flatMap { entry in
      try entry.changes.flatMap { change -> [Statement] in
        guard case .publication(.published(let edition)) = change else { return [] }
        return [
          Statement(
            """
            INSERT INTO editions (postmortem_id, number, revision, at, value) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """,
            [
              id, .of(edition.number), .of(entry.revision), .of(edition.at),
              .text(try JournalCoding.text(of: postmortem)),
            ], demands: 1),
          Statement(
            "UPDATE journal SET author = NULL WHERE postmortem_id = $1 AND revision <= $2",
            [id, .of(entry.revision)]),
        ]
      }
    }
  }
}

extension Change {
  /// Whether it changes nothing but the wording of a text.
  var isTextOnly: Bool { if case .text = self { true } else { false } }
}
