import Foundation

/// Somebody of the facilitator pool, and what their turn hangs on.
package struct PoolMember: Hashable, Sendable, Identifiable {
  /// What they do there.
  package enum Role: String, Choice {
    case facilitates, learns
  }

  package let id: PersonID
  package let name: String
  package let role: Role
  /// When they facilitated for the last time; nil for never.
  package let lastFacilitated: Date?
  /// How many meetings they facilitated within the span that counts as load.
  package let load: Int
  package let absences: [Absence]

  package init(
    id: PersonID, name: String, role: Role, lastFacilitated: Date?, load: Int, absences: [Absence]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.lastFacilitated = lastFacilitated
    self.load = load
    self.absences = absences
  }

  /// How far back meetings count as load: six months.
  package static func loadBegins(at now: Date) -> Date { now.addingTimeInterval(-183 * 86_400) }
}

package typealias AbsenceID = ID<Absence>

/// Days on which somebody is away, the first and the last included.
package struct Absence: Hashable, Sendable, Identifiable {
  package let id: AbsenceID
  package let first: CivilDate
  package let last: CivilDate

  /// Nil where it ends before it begins.
  package init?(id: AbsenceID, first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    self.id = id
    self.first = first
    self.last = last
  }

  /// Whether one of the days is among them.
  package func covers(_ days: ClosedRange<CivilDate>) -> Bool {
    first <= days.upperBound && last >= days.lowerBound
  }
}
