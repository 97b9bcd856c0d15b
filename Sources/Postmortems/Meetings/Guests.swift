/// Those who take part only because they facilitate, are asked to, or learn it: they were no part of the incident.
package struct Guests: Hashable, Sendable, Codable {
  @Sorted package internal(set) var people: Set<PersonID> = []
}

extension Postmortem {
  /// Everybody who has to do with what happened: who takes part, attended or owns an action item, other than by
  /// facilitating alone.
  package var involved: Set<PersonID> {
    let owners = actionItems.items.compactMap { item in
      if case .participant(let person) = item.owner { person } else { PersonID?.none }
    }
    let attended = meetings.items.flatMap(\.present)
    return participants.union(attended).subtracting(guests.people).union(owners)
  }

  mutating func enter(guest person: PersonID) {
    if participants.insert(person).inserted { guests.people.insert(person) }
  }

  /// What lets a guest go who facilitates or learns nowhere here any more; nothing for anybody else.
  func leave(_ person: PersonID?, as successor: PersonID?, _ meeting: MeetingID) -> [Change] {
    guard let person, person != successor, guests.people.contains(person) else { return [] }
    let others = scheduledMeetings.items.filter { $0.id != meeting && !$0.isCancelled }
    let isNeeded =
      others.contains { $0.facilitator == person || $0.shadow == person }
      || meetings.items.contains { $0.facilitator == person || $0.present.contains(person) }
    return isNeeded ? [] : [.meeting(.participantRemoved(person: person))]
  }
}

extension KeyedDecodingContainer {
  /// None where a value was written before guests were known.
  func decode(_ type: Guests.Type, forKey key: Key) throws -> Guests {
    try decodeIfPresent(type, forKey: key) ?? Guests()
  }
}
