/// What somebody asks about meetings and those who take part.
package enum MeetingCommand: Hashable, Sendable, Spelled {
  case addParticipant(person: PersonID)
  case removeParticipant(person: PersonID)
  /// Begins a meeting now, one that was scheduled by its id. Whoever begins it is present, and facilitates unless somebody
  /// else is named or was meant to.
  case beginMeeting(id: MeetingID, kind: Meeting.Kind? = nil, facilitator: PersonID?)
  case endMeeting(meeting: MeetingID)
  case attend(meeting: MeetingID, person: PersonID)
  case withdrawAttendance(meeting: MeetingID, person: PersonID)
  /// Says that somebody present has left; who attends again is back.
  case leave(meeting: MeetingID, person: PersonID)
  /// Hands facilitation over, or takes it over.
  case setFacilitator(meeting: MeetingID, person: PersonID)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case addParticipant, removeParticipant, beginMeeting, endMeeting, attend, withdrawAttendance, leave
    case setFacilitator
  }
}

/// What happened to meetings and those who take part.
package enum MeetingChange: Hashable, Sendable, Spelled {
  case participantAdded(person: PersonID)
  case participantRemoved(person: PersonID)
  case meetingBegun(meeting: Meeting)
  case meetingEnded(meeting: MeetingID, at: Int64)
  /// With the time at which somebody came who was not there when it began.
  case attended(meeting: MeetingID, person: PersonID, at: Int64? = nil)
  case personLeft(meeting: MeetingID, person: PersonID, at: Int64)
  case personReturned(meeting: MeetingID, person: PersonID, at: Int64)
  case attendanceWithdrawn(meeting: MeetingID, person: PersonID)
  case facilitatorSet(meeting: MeetingID, person: PersonID)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case participantAdded, participantRemoved, meetingBegun, meetingEnded, attended, attendanceWithdrawn
    case facilitatorSet, personLeft, personReturned
  }
}
