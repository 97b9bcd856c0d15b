import Foundation

extension Postmortem {
  func decide(_ command: AgendaCommand, by author: Participant, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .moveAgenda(let id, let from, let to):
      let course = try course(of: id, run: author)
      if course.isAdjourned { throw .meetingAdjourned }
      guard course.step == from, from != to else { return [] }
      return set(course.moved(to: to, at: now), id)
    case .extendStep(let id, let step, let minutes):
      let course = try course(of: id, run: author)
      try requireSensible(minutes)
      guard course.step == step else { throw .stepIsOver }
      return set(course.extended(by: minutes, at: now), id)
    case .adjournMeeting(let id):
      let course = try course(of: id, run: author)
      return course.isAdjourned ? [] : set(course.paused(at: now), id)
    case .continueMeeting(let id, let minutes):
      let course = try course(of: id, run: author)
      let minutes = minutes ?? Course.usual
      try requireSensible(minutes)
      return course.isAdjourned ? set(course.resumed(minutes: minutes, at: now), id) : []
    case .confirmRules(let id, let named):
      let (meeting, agenda) = try running(id)
      guard let person = named ?? author.person else { throw .unknownPerson }
      if author.person != person { try requirePresent(author, in: meeting) }
      if agenda.confirmed.contains(person) { return [] }
      return joined(person, meeting, at: now) + [.agenda(.rulesConfirmed(meeting: id, person: person))]
    case .presentEvent(let id, let event):
      let (meeting, agenda) = try running(id)
      try requirePresent(author, in: meeting)
      if let event { try require(.event(event)) }
      return agenda.presenting == event ? [] : [.agenda(.eventPresented(meeting: id, event: event))]
    }
  }

  mutating func fold(_ change: AgendaChange) {
    switch change {
    case .courseSet(let id, let course): meetings.update(id) { $0.agenda?.course = course }
    case .rulesConfirmed(let id, let person): meetings.update(id) { $0.agenda?.confirmed.insert(person) }
    case .eventPresented(let id, let event):
      meetings.update(id) {
        if let before = $0.agenda?.presenting { $0.agenda?.presented.insert(before) }
        if let event { $0.agenda?.presented.remove(event) }
        $0.agenda?.presenting = event
      }
    }
  }

  private func set(_ course: Course, _ id: MeetingID) -> [Change] {
    [.agenda(.courseSet(meeting: id, course: course))]
  }

  private func course(of id: MeetingID, run author: Participant) throws(Refusal) -> Course {
    let agenda = try running(id).agenda
    try requireRuns(author)
    return agenda.course
  }

  private func requireSensible(_ minutes: Int) throws(Refusal) {
    guard (1...Course.longest).contains(minutes) else { throw .badMinutes(longest: Course.longest) }
  }

  private func running(_ id: MeetingID) throws(Refusal) -> (meeting: Meeting, agenda: Agenda) {
    guard meetings.knows(id) else { throw .unknownMeeting }
    guard let meeting = runningMeeting, meeting.id == id else { throw .meetingEnded }
    guard let agenda = meeting.agenda else { throw .noAgenda }
    return (meeting, agenda)
  }
}
