/// What somebody asks of the agenda of the meeting that runs.
package enum AgendaCommand: Hashable, Sendable, Spelled {
  /// Goes from the step that the asker saw to another one. Whoever saw an earlier one changes nothing: of two who go on
  /// at once neither skips a step.
  case moveAgenda(meeting: MeetingID, from: AgendaStep, to: AgendaStep)
  /// Gives the running step some more minutes.
  case extendStep(meeting: MeetingID, step: AgendaStep, minutes: Int)
  /// Stops the clock until a second sitting.
  case adjournMeeting(meeting: MeetingID)
  /// Begins the second sitting, with so many minutes for what is left of the agenda.
  case continueMeeting(meeting: MeetingID, minutes: Int? = nil)
  /// Says that somebody, or whoever asks, has heard the three rules and agrees; whoever does attends.
  case confirmRules(meeting: MeetingID, person: PersonID? = nil)
  /// Puts the shared marker on a row, or takes it away.
  case presentEvent(meeting: MeetingID, event: EventID?)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case moveAgenda, extendStep, adjournMeeting, continueMeeting, confirmRules, presentEvent
  }
}

/// What happened to the agenda.
package enum AgendaChange: Hashable, Sendable, Spelled {
  case courseSet(meeting: MeetingID, course: Course)
  case rulesConfirmed(meeting: MeetingID, person: PersonID)
  case eventPresented(meeting: MeetingID, event: EventID?)

  package enum CodingKeys: String, CodingKey, CaseIterable { case courseSet, rulesConfirmed, eventPresented }
}
