import Foundation

/// A meeting that is planned, and to which the participants are invited. It is begun by its id, and then is the meeting
/// of that id.
package struct ScheduledMeeting: Hashable, Sendable, Codable, Identifiable {
  package let id: MeetingID
  package let kind: Meeting.Kind
  package internal(set) var at: Date
  package internal(set) var minutes: Int
  package internal(set) var facilitator: PersonID?
  /// Since when whoever is asked to facilitate has said yes.
  package internal(set) var acceptedAt: Date?
  /// Who sits beside whoever facilitates, to learn it.
  package internal(set) var shadow: PersonID?
  /// Counts how often it was changed, as calendars want to know.
  package internal(set) var sequence = 0
  package internal(set) var isCancelled = false

  package init(id: MeetingID, kind: Meeting.Kind, at: Date, minutes: Int, facilitator: PersonID?) {
    self.id = id
    self.kind = kind
    self.at = at
    self.minutes = minutes
    self.facilitator = facilitator
  }

  /// Somebody was asked to facilitate, and has not answered.
  package var awaitsAcceptance: Bool { facilitator != nil && acceptedAt == nil }

  package var end: Date { at.addingTimeInterval(Double(minutes) * 60) }
}

extension Postmortem {
  /// The meetings to come: neither cancelled nor begun. The next one first.
  package var upcomingMeetings: [ScheduledMeeting] {
    scheduledMeetings.items.filter { !$0.isCancelled && !meetings.knows($0.id) }
      .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// Whether this person changes or cancels a meeting: whoever runs the postmortem, and whoever shall facilitate it.
  package func runs(_ author: Participant, planned meeting: ScheduledMeeting) -> Bool {
    runs(author) || author.person.map { $0 == meeting.facilitator } == true
  }
}

extension KeyedDecodingContainer {
  /// None where a value was written before meetings were scheduled.
  func decode(
    _ type: Register<ScheduledMeeting>.Type, forKey key: Key
  ) throws -> Register<ScheduledMeeting> {
    try decodeIfPresent(type, forKey: key) ?? Register()
  }
}
