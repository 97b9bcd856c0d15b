/// What somebody asks before the meeting.
package enum PreparationCommand: Hashable, Sendable, Spelled {
  /// Says that somebody's events, or those of whoever asks, are in.
  case declareReady(person: PersonID? = nil)
  case withdrawReadiness(person: PersonID? = nil)
  /// Says that the incident does not concern an area.
  case spareArea(area: String)
  case affectArea(area: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case declareReady, withdrawReadiness, spareArea, affectArea
  }
}

/// What happened before the meeting.
package enum PreparationChange: Hashable, Sendable, Spelled {
  case declaredReady(person: PersonID)
  case readinessWithdrawn(person: PersonID)
  case areaSpared(area: String)
  case areaAffected(area: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case declaredReady, readinessWithdrawn, areaSpared, areaAffected
  }
}
