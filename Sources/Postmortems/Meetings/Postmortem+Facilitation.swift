import Foundation

extension Postmortem {
  /// Who facilitates a meeting to come, and who learns it there.
  func decideFacilitation(
    _ command: ScheduleCommand, by author: Participant, at now: Date
  ) throws(Refusal) -> [Change] {
    switch command {
    case .acceptFacilitation(let id):
      let meeting = try asked(id, author)
      return meeting.acceptedAt == nil ? ownAcceptance(of: meeting.facilitator, id, author, now) : []
    case .handOverFacilitation(let id, let person):
      let meeting = try asked(id, author)
      if meeting.facilitator == person { return [] }
      return [.schedule(.facilitationHandedOver(meeting: id, person: person))]
        + leave(meeting.facilitator, as: person, id)
    case .takeShadowSeat(let id):
      let meeting = try toBegin(try planned(id))
      guard let person = author.person, meeting.facilitator != person else { throw .facilitatesItself }
      if meeting.shadow == person { return [] }
      guard meeting.shadow == nil else { throw .seatTaken }
      return [.schedule(.shadowSeatTaken(meeting: id, person: person))]
    case .leaveShadowSeat(let id):
      let meeting = try planned(id)
      guard meeting.shadow == author.person || runs(author, planned: meeting) else {
        throw .onlyFacilitatorOrOpener
      }
      guard let shadow = try toBegin(meeting).shadow else { return [] }
      return [.schedule(.shadowSeatLeft(meeting: id))] + leave(shadow, as: nil, id)
    case .scheduleMeeting, .rescheduleMeeting, .cancelMeeting: return []
    }
  }

  mutating func foldFacilitation(_ change: ScheduleChange) {
    switch change {
    case .facilitationAccepted(let id, let at):
      scheduledMeetings.update(id) { $0.acceptedAt = Date(timeIntervalSince1970: Double(at)) }
    case .facilitationHandedOver(let id, let person):
      scheduledMeetings.update(id) { $0.give(to: person) }
      if let person { enter(guest: person) }
    case .shadowSeatTaken(let id, let person):
      scheduledMeetings.update(id) { $0.shadow = person }
      enter(guest: person)
    case .shadowSeatLeft(let id): scheduledMeetings.update(id) { $0.shadow = nil }
    case .meetingScheduled, .meetingRescheduled, .meetingCancelled: break
    }
  }

  /// Whoever takes it on by themselves need not be asked.
  func ownAcceptance(
    of facilitator: PersonID?, _ meeting: MeetingID, _ author: Participant, _ now: Date
  ) -> [Change] {
    guard let facilitator, facilitator == author.person else { return [] }
    return [.schedule(.facilitationAccepted(meeting: meeting, at: now.seconds))]
  }

  private func asked(_ id: MeetingID, _ author: Participant) throws(Refusal) -> ScheduledMeeting {
    let meeting = try planned(id)
    guard let person = author.person, meeting.facilitator == person else { throw .onlyWhoIsAsked }
    return try toBegin(meeting)
  }
}

extension ScheduledMeeting {
  /// Whoever facilitates it from now on has not been asked yet, and needs no seat beside themselves.
  mutating func give(to person: PersonID?) {
    if facilitator != person { acceptedAt = nil }
    if person != nil, shadow == person { shadow = nil }
    facilitator = person
    sequence += 1
  }
}
