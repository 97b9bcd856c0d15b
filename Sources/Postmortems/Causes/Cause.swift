/// What made something possible, or slow: a system or a process, never a person. A cause may stand below another one,
/// as the answer to the question asked again.
package struct Cause: Hashable, Sendable, Codable, Identifiable {
  package let id: CauseID
  package var text: String
  package var parent: CauseID?
  /// The events that led to it.
  @Sorted package var events: Set<EventID> = []
  /// Why nothing is done about it, where somebody said so. To have no action item is allowed.
  package var noActionReason: String?
}

package typealias CauseID = ID<Cause>
