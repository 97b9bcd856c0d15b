/// What all who are in a meeting share while it runs: how far it has come, who has confirmed its three rules, and which row
/// of the timeline is presented.
package struct Agenda: Hashable, Sendable, Codable {
  package internal(set) var course: Course
  @Sorted package internal(set) var confirmed: Set<PersonID> = []
  package internal(set) var presenting: EventID?
  /// The rows that have been presented and are not any more.
  @Sorted package internal(set) var presented: Set<EventID> = []

  init(_ course: Course) { self.course = course }
}

extension Postmortem {
  /// The agenda of the meeting that runs.
  package var agenda: Agenda? { runningMeeting?.agenda }

  /// The rows that the group has yet to go through.
  package var notYetPresented: [TimelineEvent] {
    guard let agenda else { return [] }
    return timeline.events.filter { $0.id != agenda.presenting && !agenda.presented.contains($0.id) }
  }
}
