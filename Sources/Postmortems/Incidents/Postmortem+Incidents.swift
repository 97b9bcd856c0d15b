import Foundation

extension Postmortem {
  func decide(_ command: IncidentCommand, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .addIncident(let id, let kind):
      try requireNew(.incident(id))
      return [.incident(.incidentAdded(id: id, kind: kind ?? .outage))]
    case .setIncidentKind(let id, let kind):
      return try incident(id).kind == kind ? [] : [.incident(.incidentKindSet(incident: id, kind: kind))]
    case .setSeverity(let id, let typed):
      let severity: String? = if let typed { try Wording.line(typed, atMost: 40) } else { nil }
      return try incident(id).severity == severity
        ? [] : [.incident(.severitySet(incident: id, severity: severity))]
    case .addSystem(let id, let typed):
      let system = try Wording.line(typed, atMost: 100)
      return try incident(id).systems.contains(system)
        ? [] : [.incident(.systemAdded(incident: id, system: system))]
    case .removeSystem(let id, let system):
      return try incident(id).systems.contains(system)
        ? [.incident(.systemRemoved(incident: id, system: system))] : []
    case .addTicket(let id, let typed):
      let ticket = try TicketLink.read(typed)
      return try incident(id).tickets.contains(ticket)
        ? [] : [.incident(.ticketAdded(incident: id, ticket: ticket))]
    case .removeTicket(let id, let ticket):
      return try incident(id).tickets.contains(ticket)
        ? [.incident(.ticketRemoved(incident: id, ticket: ticket))] : []
    case .setKeyTime(let id, let key, let typed, let event):
      return try setKeyTime(key, of: incident(id), typed, event, at: now).map { [.incident($0)] } ?? []
    }
  }

  private func setKeyTime(
    _ key: KeyTime.Name, of incident: Incident, _ typed: String?, _ event: EventID?, at now: Date
  ) throws(Refusal) -> IncidentChange? {
    let before = incident.keyTimes[key]
    if let event {
      try require(.event(event))
      return before == .event(event) ? nil : .keyTimeTied(incident: incident.id, key: key, event: event)
    }
    guard let typed, !typed.isEmpty else {
      return before == nil ? nil : .keyTimeCleared(incident: incident.id, key: key)
    }
    let when = try read(typed, near: neighbour(of: key, in: incident), at: now)
    return before == .at(when) ? nil : .keyTimeSet(incident: incident.id, key: key, when: when)
  }

  // "15:40" is meant on a day of the incident. It began and was noticed on the day of the first key time or event,
  // and was repaired on that of the last; what has been so for years is no beginning.
  private func neighbour(of key: KeyTime.Name, in incident: Incident) -> TimeContext.Near? {
    let known = KeyTime.Name.allCases.filter { $0 != key }.compactMap {
      when($0, of: incident)?.time
    }.filter { $0.ownDay != nil }.sorted { ($0.earliest ?? .distantPast) < ($1.earliest ?? .distantPast) }
    let events = timeline.events.filter { $0.kind != .condition }.map(\.when).filter { $0.ownDay != nil }
    switch key {
    case .started, .detected: return (known.first ?? events.first)?.lentDay
    case .mitigated, .resolved: return (known.last ?? events.last)?.lentDay
    }
  }

  private func incident(_ id: IncidentID) throws(Refusal) -> Incident {
    try require(.incident(id))
    guard let incident = incidents[id] else { throw .unknown(.incident(id)) }
    return incident
  }

  mutating func fold(_ change: IncidentChange) {
    switch change {
    case .incidentAdded(let id, let kind): incidents.add(Incident(id: id, kind: kind))
    case .incidentKindSet(let id, let kind): incidents.update(id) { $0.kind = kind }
    case .severitySet(let id, let severity): incidents.update(id) { $0.severity = severity }
    case .systemAdded(let id, let system): incidents.update(id) { $0.systems.insert(system) }
    case .systemRemoved(let id, let system): incidents.update(id) { $0.systems.remove(system) }
    case .ticketAdded(let id, let ticket): incidents.update(id) { $0.tickets.insert(ticket) }
    case .ticketRemoved(let id, let ticket): incidents.update(id) { $0.tickets.remove(ticket) }
    case .keyTimeSet(let id, let key, let when): incidents.update(id) { $0.keyTimes[key] = .at(when) }
    case .keyTimeTied(let id, let key, let event): incidents.update(id) { $0.keyTimes[key] = .event(event) }
    case .keyTimeCleared(let id, let key): incidents.update(id) { $0.keyTimes[key] = nil }
    }
  }
}
