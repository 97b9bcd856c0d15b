import Foundation

extension Postmortem {
  /// The change to another zone. What was typed without a zone of its own keeps the clock that it shows and moves with
  /// the zone: 22:15 is 22:15 there. What named its zone stays at its instant, and so does what an alert told.
  func zoneChange(to new: String, at now: Date) throws(Refusal) -> [Change] {
    guard let old = TimeZone(identifier: zone), let fresh = TimeZone(identifier: new) else {
      throw .unknownZone
    }
    let shift = ZoneShift(from: old, to: fresh, now: now)
    let rows: [Change] = timeline.events.compactMap { event in
      let moved =
        event.source == EventSource.alert
        ? shift.told(event.when, event.order) : shift.moved(event.when, event.order)
      guard let (when, order) = moved else { return nil }
      return .timeline(.eventTimeSet(event: event.id, when: when, order: order))
    }
    let keys: [Change] = incidents.items.flatMap { incident in
      KeyTime.Name.allCases.compactMap { key -> Change? in
        guard case .at(let when) = incident.keyTimes[key], let moved = shift.moved(when) else { return nil }
        return .incident(.keyTimeSet(incident: incident.id, key: key, when: moved))
      }
    }
    return [.record(.zoneSet(zone: new))] + rows + keys
  }
}
