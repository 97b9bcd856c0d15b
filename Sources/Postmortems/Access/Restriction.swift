import Foundation

/// Only some may read, for a reason, until a date: it has to be justified and ends by itself (P19).
package struct Restriction: Hashable, Sendable, Codable {
  package let reason: String
  package let until: Date
  /// Who reads it beside its participants and its facilitator.
  @Sorted package var people: Set<PersonID>

  package init(reason: String, until: Date, people: Set<PersonID>) {
    self.reason = reason
    self.until = until
    self.people = people
  }
}
