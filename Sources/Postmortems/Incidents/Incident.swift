/// What broke, or nearly broke. Several incidents can share one postmortem.
package struct Incident: Hashable, Sendable, Codable, Identifiable {
  package enum Kind: String, Choice {
    case outage, degradation, security, dataLoss, nearMiss, other
  }

  package let id: IncidentID
  package var kind = Kind.outage
  /// As the organisation writes it ("SEV1", "high"); nil until somebody says.
  package var severity: String?
  @Sorted package var systems: Set<String> = []
  @Sorted package var tickets: Set<String> = []
  package var keyTimes: [KeyTime.Name: KeyTime] = [:]
}

package typealias IncidentID = ID<Incident>
