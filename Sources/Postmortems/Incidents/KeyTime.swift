/// One of the four moments that every incident has, said by itself or tied to a timeline event, which it then follows.
package enum KeyTime: Hashable, Sendable, Codable {
  package enum Name: String, Choice, CodingKeyRepresentable {
    case started, detected, mitigated, resolved
  }

  case at(FuzzyTime)
  case event(EventID)
}

extension Postmortem {
  /// When it was, and the event that it is tied to. Nil where nobody has said, or the event is gone.
  package func when(_ name: KeyTime.Name, of incident: Incident) -> (time: FuzzyTime, event: EventID?)? {
    switch incident.keyTimes[name] {
    case .at(let time): (time, nil)
    case .event(let id): timeline[id].map { ($0.when, id) }
    case nil: nil
    }
  }

  /// The key times that are tied to an event, for the end of its row.
  package func keyTimes(at event: EventID) -> [KeyTime.Name] {
    KeyTime.Name.allCases.filter { name in
      incidents.items.contains { $0.keyTimes[name] == .event(event) }
    }
  }
}
