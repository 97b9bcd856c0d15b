import Foundation

/// What somebody asks about meetings to come.
package enum ScheduleCommand: Hashable, Sendable, Spelled {
  /// Plans a meeting at a time as somebody writes it, `2021-12-17T14:00` say, in the postmortem's zone unless it names
  /// another.
  case scheduleMeeting(
    id: MeetingID, kind: Meeting.Kind? = nil, at: String, minutes: Int? = nil, facilitator: PersonID? = nil)
  /// Sets all that can be changed about it, together: invitations tell it together.
  case rescheduleMeeting(meeting: MeetingID, at: String, minutes: Int, facilitator: PersonID? = nil)
  case cancelMeeting(meeting: MeetingID)
  /// Whoever is asked to facilitate says yes.
  case acceptFacilitation(meeting: MeetingID)
  /// Whoever is asked to facilitate, or has said yes, gives it to somebody else, or back where nobody is named.
  case handOverFacilitation(meeting: MeetingID, person: PersonID? = nil)
  /// Takes the one seat beside whoever facilitates, to learn it.
  case takeShadowSeat(meeting: MeetingID)
  case leaveShadowSeat(meeting: MeetingID)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case scheduleMeeting, rescheduleMeeting, cancelMeeting
    case acceptFacilitation, handOverFacilitation, takeShadowSeat, leaveShadowSeat
  }
}

/// What happened to meetings to come.
package enum ScheduleChange: Hashable, Sendable, Spelled {
  case meetingScheduled(meeting: ScheduledMeeting)
  case meetingRescheduled(meeting: MeetingID, at: Date, minutes: Int, facilitator: PersonID?)
  case meetingCancelled(meeting: MeetingID)
  case facilitationAccepted(meeting: MeetingID, at: Int64)
  case facilitationHandedOver(meeting: MeetingID, person: PersonID?)
  case shadowSeatTaken(meeting: MeetingID, person: PersonID)
  case shadowSeatLeft(meeting: MeetingID)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case meetingScheduled, meetingRescheduled, meetingCancelled
    case facilitationAccepted, facilitationHandedOver, shadowSeatTaken, shadowSeatLeft
  }
}
