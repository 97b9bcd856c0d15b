/// What those present took upon themselves, so that it does not happen twice.
package struct ActionItem: Hashable, Sendable, Codable, Identifiable {
  package enum State: String, Choice {
    case open, done, dropped, replaced
  }

  package enum Priority: String, Choice {
    case high, normal, low
  }

  package let id: ActionItemID
  package var text: String
  package var state = State.open
  /// Why it was dropped, or a word about how it was done.
  package var reason: String?
  package var replacedBy: ActionItemID?
  /// Whose approval is to be obtained for what the text says; then obtaining it is all that the owner took on.
  package var approvalFrom: String?
  package var priority = Priority.normal
  package var owner: Owner?
  package var due: CivilDate?
  @Sorted package var causes: Set<CauseID> = []
  @Sorted package var events: Set<EventID> = []
  @Sorted package var tickets: Set<String> = []
  /// The meeting that took it, or in which it last changed owner: its attendance is what ownership is held against.
  package var takenIn: MeetingID?
}

package typealias ActionItemID = ID<ActionItem>
