import Foundation

extension Postmortem {
  func decide(_ command: MeetingCommand, by author: Participant, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .addParticipant(let person):
      // A guest who is added was part of it after all.
      let isThere = participants.contains(person) && !guests.people.contains(person)
      return isThere ? [] : [.meeting(.participantAdded(person: person))]
    case .removeParticipant(let person):
      return participants.contains(person) ? [.meeting(.participantRemoved(person: person))] : []
    case .beginMeeting(let id, let kind, let facilitator):
      return try begin(id, kind, facilitator, with: author, at: now)
    case .endMeeting(let id):
      let meeting = try latest(id)
      guard meeting.endedAt == nil else { throw .meetingEnded }
      try requirePresent(author, in: meeting)
      return [.meeting(.meetingEnded(meeting: id, at: now.seconds))]
    case .attend(let id, let person):
      let meeting = try latest(id)
      if author.person != person { try requirePresent(author, in: meeting) }
      return joined(person, meeting, at: now)
    case .leave(let id, let person):
      let meeting = try latest(id)
      guard meeting.endedAt == nil else { throw .meetingEnded }
      if author.person != person { try requirePresent(author, in: meeting) }
      guard meeting.present.contains(person) else { throw .personNotPresent }
      return meeting.hasLeft(person)
        ? [] : [.meeting(.personLeft(meeting: id, person: person, at: now.seconds))]
    case .withdrawAttendance(let id, let person):
      let meeting = try latest(id)
      try requirePresent(author, in: meeting)
      return meeting.present.contains(person)
        ? [.meeting(.attendanceWithdrawn(meeting: id, person: person))] : []
    case .setFacilitator(let id, let person):
      let meeting = try latest(id)
      guard meeting.facilitator != person else { return [] }
      try requirePresent(author, in: meeting)
      return joined(person, meeting, at: now) + [.meeting(.facilitatorSet(meeting: id, person: person))]
    }
  }

  mutating func fold(_ change: MeetingChange) {
    switch change {
    case .participantAdded(let person):
      participants.insert(person)
      guests.people.remove(person)
    case .participantRemoved(let person):
      participants.remove(person)
      guests.people.remove(person)
      preparation.ready.remove(person)
    case .meetingBegun(let meeting):
      meetings.add(meeting)
      if let facilitator = meeting.facilitator { enter(guest: facilitator) }
      participants.formUnion(meeting.present)
    case .meetingEnded(let id, let at):
      meetings.update(id) { $0.endedAt = Date(timeIntervalSince1970: Double(at)) }
    case .attended(let id, let person, let at):
      meetings.update(id) { $0.come(person, at: at.map { Date(timeIntervalSince1970: Double($0)) }) }
      participants.insert(person)
    case .attendanceWithdrawn(let id, let person): meetings.update(id) { $0.strike(person) }
    case .personReturned(let id, let person, let at):
      meetings.update(id) { $0.comeBack(person, at: Date(timeIntervalSince1970: Double(at))) }
    case .personLeft(let id, let person, let at):
      meetings.update(id) { $0.leave(person, at: Date(timeIntervalSince1970: Double(at))) }
    case .facilitatorSet(let id, let person): meetings.update(id) { $0.facilitator = person }
    }
  }

  private func begin(
    _ id: MeetingID, _ kind: Meeting.Kind?, _ facilitator: PersonID?, with author: Participant, at now: Date
  ) throws(Refusal) -> [Change] {
    guard !meetings.knows(id) else { throw .idTaken(id.text) }
    guard runningMeeting == nil else { throw .meetingRunning }
    let plan = scheduledMeetings[id]
    if plan?.isCancelled == true { throw .meetingCancelled }
    let facilitator = facilitator ?? plan?.facilitator ?? author.person
    let kind = kind ?? plan?.kind ?? .meeting
    let present = Set([facilitator, author.person].compactMap { $0 })
    var meeting = Meeting(id: id, kind: kind, at: now.wholeSecond, facilitator: facilitator, present: present)
    meeting.shadow = plan?.shadow == facilitator ? nil : plan?.shadow
    if kind == .meeting { meeting.agenda = Agenda(Course(minutes: plan?.minutes ?? Course.usual, at: now)) }
    return [.meeting(.meetingBegun(meeting: meeting))]
  }

  /// What makes somebody attend who does not yet, or not any more. When they came counts while the meeting runs.
  func joined(_ person: PersonID, _ meeting: Meeting, at now: Date) -> [Change] {
    let runs = meeting.endedAt == nil
    if meeting.present.contains(person) {
      guard runs, meeting.hasLeft(person) else { return [] }
      return [.meeting(.personReturned(meeting: meeting.id, person: person, at: now.seconds))]
    }
    // After the end somebody enters who had been there all the time.
    let at = runs && now.wholeMinute > meeting.at.wholeMinute ? now.seconds : nil
    return [.meeting(.attended(meeting: meeting.id, person: person, at: at))]
  }

  /// Attendance is that of the latest meeting; an earlier one is history.
  private func latest(_ id: MeetingID) throws(Refusal) -> Meeting {
    guard meetings.knows(id) else { throw .unknownMeeting }
    guard let meeting = latestMeeting, meeting.id == id else { throw .meetingEnded }
    return meeting
  }

  // Anybody present enters others, and may take over: a facilitator whose laptop died must not end the meeting.
  func requirePresent(_ author: Participant, in meeting: Meeting) throws(Refusal) {
    if runs(author) { return }
    guard let person = author.person, meeting.present.contains(person) else { throw .onlyThosePresent }
  }
}
