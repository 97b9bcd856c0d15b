/// What those invited have said before the meeting: whose events are in, and which areas the incident does not concern.
package struct Preparation: Hashable, Sendable, Codable {
  /// Those who have said that their events are in.
  @Sorted package internal(set) var ready: Set<PersonID> = []
  /// Areas of the workspace's list that the incident does not concern; all others are affected.
  @Sorted package internal(set) var spared: Set<String> = []

  package init() {}
}

extension Postmortem {
  /// The facilitated meeting that is prepared for: the next one planned, as long as none has begun.
  package var preparesFor: ScheduledMeeting? {
    guard !meetings.items.contains(where: { $0.kind == .meeting }) else { return nil }
    return upcomingMeetings.first { $0.kind == .meeting }
  }

  /// Those invited who have not said that their events are in.
  package var notReady: Set<PersonID> { participants.subtracting(preparation.ready) }

  /// The affected areas of the list that nobody invited speaks for.
  /// - Parameters:
  ///   - areas: the workspace's list.
  ///   - speakers: the areas of each person.
  package func silentAreas(_ areas: [String], _ speakers: [PersonID: Set<String>]) -> [String] {
    let spoken = participants.reduce(into: Set<String>()) { $0.formUnion(speakers[$1] ?? []) }
    return areas.filter { !preparation.spared.contains($0) && !spoken.contains($0) }
  }
}

extension KeyedDecodingContainer {
  /// Nothing where a value was written before meetings were prepared.
  func decode(_ type: Preparation.Type, forKey key: Key) throws -> Preparation {
    try decodeIfPresent(type, forKey: key) ?? Preparation()
  }
}
