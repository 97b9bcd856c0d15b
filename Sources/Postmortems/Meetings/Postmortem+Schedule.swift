import Foundation

extension Postmortem {
  /// How many days ahead a meeting may be planned.
  static let furthestMeeting = 730

  func decide(_ command: ScheduleCommand, by author: Participant, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .scheduleMeeting(let id, let kind, let typed, let minutes, let facilitator):
      try requireRuns(author)
      guard !meetings.knows(id), !scheduledMeetings.knows(id) else { throw .idTaken(id.text) }
      let minutes = try sensible(minutes ?? Course.usual)
      let meeting = ScheduledMeeting(
        id: id, kind: kind ?? .meeting, at: try toCome(try moment(typed, at: now), at: now), minutes: minutes,
        facilitator: facilitator)
      return [.schedule(.meetingScheduled(meeting: meeting))]
        + ownAcceptance(of: facilitator, id, author, now)
    case .rescheduleMeeting(let id, let typed, let minutes, let facilitator):
      let meeting = try upcoming(id, by: author)
      let moment = try moment(typed, at: now)
      // One that is late keeps its time when somebody else shall facilitate it.
      let at = moment == meeting.at ? moment : try toCome(moment, at: now)
      return change(meeting, at, try sensible(minutes), facilitator, by: author, now)
    case .cancelMeeting(let id):
      guard scheduledMeetings[id]?.isCancelled != true else { return [] }
      _ = try upcoming(id, by: author)
      return [.schedule(.meetingCancelled(meeting: id))]
    case .acceptFacilitation, .handOverFacilitation, .takeShadowSeat, .leaveShadowSeat:
      return try decideFacilitation(command, by: author, at: now)
    }
  }

  mutating func fold(_ change: ScheduleChange) {
    switch change {
    case .meetingScheduled(let meeting):
      scheduledMeetings.add(meeting)
      if let facilitator = meeting.facilitator { enter(guest: facilitator) }
    case .meetingRescheduled(let id, let at, let minutes, let facilitator):
      scheduledMeetings.update(id) {
        ($0.at, $0.minutes) = (at, minutes)
        $0.give(to: facilitator)
      }
      if let facilitator { enter(guest: facilitator) }
    case .meetingCancelled(let id):
      scheduledMeetings.update(id) {
        $0.isCancelled = true
        $0.sequence += 1
      }
    case .facilitationAccepted, .facilitationHandedOver, .shadowSeatTaken, .shadowSeatLeft:
      foldFacilitation(change)
    }
  }

  private func change(
    _ meeting: ScheduledMeeting, _ at: Date, _ minutes: Int, _ facilitator: PersonID?,
    by author: Participant, _ now: Date
  ) -> [Change] {
    if (meeting.at, meeting.minutes, meeting.facilitator) == (at, minutes, facilitator) { return [] }
    let changed = Change.schedule(
      .meetingRescheduled(meeting: meeting.id, at: at, minutes: minutes, facilitator: facilitator))
    if meeting.facilitator == facilitator { return [changed] }
    return [changed] + leave(meeting.facilitator, as: facilitator, meeting.id)
      + ownAcceptance(of: facilitator, meeting.id, author, now)
  }

  private func upcoming(_ id: MeetingID, by author: Participant) throws(Refusal) -> ScheduledMeeting {
    let meeting = try planned(id)
    guard runs(author, planned: meeting) else { throw .onlyFacilitatorOrOpener }
    return try toBegin(meeting)
  }

  /// Whether or not it was cancelled or has begun.
  func planned(_ id: MeetingID) throws(Refusal) -> ScheduledMeeting {
    guard let meeting = scheduledMeetings[id] else {
      throw meetings.knows(id) ? .meetingHasBegun : .unknownMeeting
    }
    return meeting
  }

  func toBegin(_ meeting: ScheduledMeeting) throws(Refusal) -> ScheduledMeeting {
    if meeting.isCancelled { throw .meetingCancelled }
    if meetings.knows(meeting.id) { throw .meetingHasBegun }
    return meeting
  }

  private func sensible(_ minutes: Int) throws(Refusal) -> Int {
    guard (1...Course.longest).contains(minutes) else { throw .badMinutes(longest: Course.longest) }
    return minutes
  }

  /// The instant that somebody means who writes when to meet, in the postmortem's zone unless they name another.
  package func meetingTime(_ typed: String, at now: Date) throws(Refusal) -> Date {
    try moment(typed, at: now)
  }

  /// Nobody arranges to meet at about two, or in May.
  private func moment(_ typed: String, at now: Date) throws(Refusal) -> Date {
    guard typed.utf16.count <= 100, let zone = TimeZone(identifier: zone) else { throw .badMeetingTime }
    let time = FuzzyTime.read(typed, TimeContext(zone: zone, now: now))
    let isExact = time.precision == .minute || time.precision == .second
    guard isExact, time.extent == .moment, !time.approximate, let at = time.earliest else {
      throw .badMeetingTime
    }
    return at
  }

  private func toCome(_ at: Date, at now: Date) throws(Refusal) -> Date {
    // The minute that is running counts: nobody types seconds.
    guard at.addingTimeInterval(60) > now else { throw .meetingInPast }
    guard at < now.addingTimeInterval(Double(Postmortem.furthestMeeting) * 86_400) else {
      throw .meetingTooFar(days: Postmortem.furthestMeeting)
    }
    return at
  }
}
