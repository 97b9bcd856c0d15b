import Foundation

extension Postmortem {
  /// Enters one row.
  func added(_ event: NewEvent, from source: String?, below near: EventID?, at now: Date) throws(Refusal)
    -> Change
  {
    try requireNew(.event(event.id))
    // The row that it was to stand below may have gone meanwhile; nobody's words wait for that.
    let near = near.flatMap { timeline[$0]?.id }
    let (when, order) = try placed(event.when, near: near, rank: timeline.nextRank, at: now)
    let row = TimelineEvent(
      id: event.id, text: try Wording.text(event.text), kind: event.kind ?? .perception,
      flags: event.flags ?? [], source: try EventSource.read(source ?? "web"), when: when, order: order)
    return .timeline(.eventAdded(event: row))
  }

  /// Enters several rows, each below the one before it: all of them or none.
  func added(_ events: [NewEvent], from source: String?, below near: EventID?, at now: Date) throws(Refusal)
    -> [Change]
  {
    guard events.count <= NewEvent.most else { throw .tooMany(limit: NewEvent.most) }
    var (trial, above, changes) = (self, near, [Change]())
    for (place, event) in events.enumerated() {
      let change = try trial.added(event, place + 1, from: source, below: above, at: now)
      trial.fold(change)
      changes.append(change)
      above = event.id
    }
    return changes
  }

  private func added(
    _ event: NewEvent, _ number: Int, from source: String?, below near: EventID?, at now: Date
  ) throws(Refusal) -> Change {
    do throws(Refusal) {
      return try added(event, from: source, below: near, at: now)
    } catch {
      // Of where they all come from no row is more to blame than another.
      throw error == .badSource ? error : .inRow(number: number, why: error)
    }
  }
}
