import Foundation

/// A gathering about a postmortem, and who attended it: the ownership rule looks here.
package struct Meeting: Hashable, Sendable, Codable, Identifiable {
  package enum Kind: String, Choice {
    /// The facilitated one that fills the document.
    case meeting
    /// A later one that goes through the action items.
    case followUp
  }

  package let id: MeetingID
  package var kind: Kind
  /// When it began.
  package var at: Date
  package var facilitator: PersonID?
  /// Who sits beside whoever facilitates, to learn it.
  package var shadow: PersonID?
  @Sorted package var present: Set<PersonID> = []
  /// Of those who came later or left before the end, in the order in which it happened.
  package internal(set) var stays: [Stay] = []
  package var endedAt: Date?
  /// Only of a facilitated meeting, and only what matters while it runs.
  package internal(set) var agenda: Agenda?

  package init(id: MeetingID, kind: Kind, at: Date, facilitator: PersonID?, present: Set<PersonID>) {
    self.id = id
    self.kind = kind
    self.at = at
    self.facilitator = facilitator
    self.present = present
  }
}

package typealias MeetingID = ID<Meeting>

extension Postmortem {
  /// The latest meeting, running or over.
  package var latestMeeting: Meeting? { meetings.items.last }

  /// The meeting that runs now.
  package var runningMeeting: Meeting? {
    if case .discarded = state { return nil }
    return latestMeeting.flatMap { $0.endedAt == nil ? $0 : nil }
  }

  /// Who facilitates: that is said by the latest meeting.
  package var facilitator: PersonID? { latestMeeting?.facilitator }
}
