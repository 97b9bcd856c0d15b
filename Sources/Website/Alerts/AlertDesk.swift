import Foundation
import Interchange
import Postmortems
import Rooms
import Storage

/// Takes notifications of alerts: each into the postmortem that its group is about, or into a new one.
struct AlertDesk {
  /// What became of a notification.
  struct Taken: Encodable {
    /// Nil where there is nothing to write and nothing to open.
    let postmortem: PostmortemID?
    var opened = false
    /// How many rows were entered. Those that were there already are not counted.
    var entered = 0

    private enum CodingKeys: CodingKey { case postmortem, opened, entered }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(postmortem, forKey: .postmortem)
      try values.encode(opened, forKey: .opened)
      try values.encode(entered, forKey: .entered)
    }
  }

  let workspace: Workspace
  let context: SignedInContext

  /// Takes a notification. Who opens a postmortem, and who puts it away meanwhile, may come in between; then it is looked
  /// at anew.
  func take(_ notification: AlertNotification) async throws -> Taken {
    for _ in 0..<AlertDesk.attempts {
      if let taken = try await attempt(notification) { return taken }
    }
    throw Problem.busy
  }

  // Others come in between once, or once for each of them.
  private static let attempts = 20

  private func attempt(_ notification: AlertNotification) async throws -> Taken? {
    guard let known = try await workspace.alertGroups.postmortem(of: notification.groupKey) else {
      return try await open(notification, insteadOf: nil)
    }
    let (room, stored) = try await workspace.enter(known.text, as: context)
    let written = WrittenAlerts(stored.postmortem)
    let new = rows(notification, stored.postmortem.language).filter { !written.contains($0) }
    // What only repeats, or ends, what is known there opens nothing, also where that was put away.
    guard let start = new.filter(\.isAlarm).map(\.at).min() else {
      return try await enter(new, stored, room) ?? Taken(postmortem: known)
    }
    if stored.postmortem.takesAlerts(from: start) { return try await enter(new, stored, room) }
    return try await open(notification, insteadOf: known) { row in new.contains { $0.id == row.id } }
  }

  private func rows(_ notification: AlertNotification, _ language: Language) -> [AlertRow] {
    AlertRow.all(
      notification, workspace.website.rendering.catalogues[language], at: workspace.website.now())
  }
}

extension AlertDesk {
  /// Enters rows in a postmortem; nil where it has been put away.
  private func enter(_ rows: [AlertRow], _ stored: StoredPostmortem, _ room: LiveRoom) async throws -> Taken?
  {
    var taken = Taken(postmortem: stored.postmortem.id)
    for row in rows {
      guard let client = ClientID(row.id.text) else { throw Problem.unexpected }
      let ask = Ask(
        name: CommandID(client: client, counter: 1), base: nil, command: row.entering(stored.postmortem.zone),
        author: context.participant, at: workspace.website.now())
      do {
        taken.entered += try await room.changes(by: ask).count
      } catch Refusal.idTaken {
        // Somebody else has told the same at once.
      } catch Refusal.discarded { return nil }
    }
    return taken
  }

  /// Opens a postmortem with those rows that it is asked for, if anything alarms; nil where somebody else has done so
  /// meanwhile.
  private func open(
    _ notification: AlertNotification, insteadOf old: PostmortemID?,
    with isWanted: (AlertRow) -> Bool = { _ in true }
  ) async throws -> Taken? {
    let settings = try await workspace.website.settings.read()
    let rows = rows(notification, settings.language).filter(isWanted)
    guard rows.contains(where: \.isAlarm) else { return Taken(postmortem: nil) }
    let now = workspace.website.now()
    let opening = try Opening(
      id: Fresh.id(), title: notification.title, language: settings.language, zone: settings.zone,
      opener: context.person, at: now, alertGroup: notification.groupKey)
    var (postmortem, changes) = Postmortem.opened(opening, incident: Fresh.id())
    for row in rows {
      changes += try postmortem.apply(row.entering(settings.zone), by: context.participant, at: now)
    }
    var unit = try workspace.store.founding(
      postmortem, changes, as: CommandID(client: Fresh.id(), counter: 1), tag: Fresh.tag(),
      by: context.person,
      at: now
    ).unit
    unit.statements.insert(
      AlertGroups.giving(notification.groupKey, to: opening.id, insteadOf: old), at: 0)
    guard try await workspace.committer.commit(unit) == .committed else { return nil }
    return Taken(postmortem: opening.id, opened: true, entered: rows.count)
  }
}
