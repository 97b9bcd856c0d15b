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

  /// The row that the group goes through now.
  package var presentedNow: TimelineEvent? { agenda?.presenting.flatMap { timeline[$0] } }

  /// The row to go through next: the first below the present one that was not presented, else the first at all.
  package var nextToPresent: TimelineEvent? {
    let left = notYetPresented
    guard let now = presentedNow, let place = timeline.events.firstIndex(where: { $0.id == now.id }) else {
      return left.first
    }
    let below = Set(timeline.events[place...].map(\.id))
    return left.first { below.contains($0.id) } ?? left.first
  }
}
