import Foundation

extension Postmortem {
  func decide(_ command: MeetingCommand, by author: Participant, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .addParticipant(let person):
      return participants.contains(person) ? [] : [.meeting(.participantAdded(person: person))]
    case .removeParticipant(let person):
      return participants.contains(person) ? [.meeting(.participantRemoved(person: person))] : []
    case .beginMeeting(let id, let kind, let facilitator):
      return try begin(id, kind ?? .meeting, facilitator ?? author.person, with: author, at: now)
    case .endMeeting(let id):
      let meeting = try latest(id)
      guard meeting.endedAt == nil else { throw .meetingEnded }
      try requirePresent(author, in: meeting)
      return [.meeting(.meetingEnded(meeting: id, at: Int64(now.timeIntervalSince1970)))]
    case .attend(let id, let person):
      let meeting = try latest(id)
      if author.person != person { try requirePresent(author, in: meeting) }
      return meeting.present.contains(person) ? [] : joined(person, id)
    case .withdrawAttendance(let id, let person):
      let meeting = try latest(id)
      try requirePresent(author, in: meeting)
      return meeting.present.contains(person)
        ? [.meeting(.attendanceWithdrawn(meeting: id, person: person))] : []
    case .setFacilitator(let id, let person):
      let meeting = try latest(id)
      guard meeting.facilitator != person else { return [] }
      try requirePresent(author, in: meeting)
      return (meeting.present.contains(person) ? [] : joined(person, id))
        + [.meeting(.facilitatorSet(meeting: id, person: person))]
    }
  }

  mutating func fold(_ change: MeetingChange) {
    switch change {
    case .participantAdded(let person): participants.insert(person)
    case .participantRemoved(let person): participants.remove(person)
    case .meetingBegun(let meeting):
      meetings.add(meeting)
      participants.formUnion(meeting.present)
      if let facilitator = meeting.facilitator { participants.insert(facilitator) }
    case .meetingEnded(let id, let at):
      meetings.update(id) { $0.endedAt = Date(timeIntervalSince1970: Double(at)) }
    case .attended(let id, let person):
      meetings.update(id) { $0.present.insert(person) }
      participants.insert(person)
    case .attendanceWithdrawn(let id, let person): meetings.update(id) { $0.present.remove(person) }
    case .facilitatorSet(let id, let person): meetings.update(id) { $0.facilitator = person }
    }
  }

  private func begin(
    _ id: MeetingID, _ kind: Meeting.Kind, _ facilitator: PersonID?, with author: Participant, at now: Date
  ) throws(Refusal) -> [Change] {
    guard !meetings.knows(id) else { throw .idTaken(id.text) }
    guard runningMeeting == nil else { throw .meetingRunning }
    let present = Set([facilitator, author.person].compactMap { $0 })
    var meeting = Meeting(id: id, kind: kind, at: now.wholeSecond, facilitator: facilitator, present: present)
    if kind == .meeting { meeting.agenda = Agenda(Course(at: now)) }
    return [.meeting(.meetingBegun(meeting: meeting))]
  }

  private func joined(_ person: PersonID, _ id: MeetingID) -> [Change] {
    [.meeting(.attended(meeting: id, person: person))]
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
