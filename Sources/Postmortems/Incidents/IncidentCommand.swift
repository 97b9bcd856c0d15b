import Foundation

/// What somebody asks about an incident. A key time is given as typed, by an event, or (neither) taken back.
package enum IncidentCommand: Hashable, Sendable, Spelled {
  case addIncident(id: IncidentID, kind: Incident.Kind? = nil)
  case setIncidentKind(incident: IncidentID, kind: Incident.Kind)
  case setSeverity(incident: IncidentID, severity: String?)
  case addSystem(incident: IncidentID, system: String)
  case removeSystem(incident: IncidentID, system: String)
  case addTicket(incident: IncidentID, ticket: String)
  case removeTicket(incident: IncidentID, ticket: String)
  case setKeyTime(incident: IncidentID, key: KeyTime.Name, typed: String?, event: EventID?)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case addIncident, setIncidentKind, setSeverity, addSystem, removeSystem, addTicket, removeTicket
    case setKeyTime
  }
}

/// What happened to an incident.
package enum IncidentChange: Hashable, Sendable, Spelled {
  case incidentAdded(id: IncidentID, kind: Incident.Kind)
  case incidentKindSet(incident: IncidentID, kind: Incident.Kind)
  case severitySet(incident: IncidentID, severity: String?)
  case systemAdded(incident: IncidentID, system: String)
  case systemRemoved(incident: IncidentID, system: String)
  case ticketAdded(incident: IncidentID, ticket: String)
  case ticketRemoved(incident: IncidentID, ticket: String)
  case keyTimeSet(incident: IncidentID, key: KeyTime.Name, when: FuzzyTime)
  case keyTimeTied(incident: IncidentID, key: KeyTime.Name, event: EventID)
  case keyTimeCleared(incident: IncidentID, key: KeyTime.Name)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case incidentAdded, incidentKindSet, severitySet, systemAdded, systemRemoved, ticketAdded, ticketRemoved
    case keyTimeSet, keyTimeTied, keyTimeCleared
  }
}
