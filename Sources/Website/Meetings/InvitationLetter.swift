import Errands
import Foundation
import Postmortems
import Storage

/// What somebody is written about a meeting, in their language: that they are invited, what has changed, or that it is off.
struct InvitationLetter {
  private let meeting: ScheduledMeeting
  private let calendar: MeetingCalendar
  private let kind: String
  private let cancels: Bool

  /// - Parameters:
  ///   - isKnown: whether its readers have been told of the meeting before.
  ///   - isWithdrawn: whether they are invited no more, though it takes place.
  ///   - isAsked: whether its one reader is asked to facilitate it.
  init(
    _ meeting: ScheduledMeeting, _ calendar: MeetingCalendar, isKnown: Bool, isWithdrawn: Bool,
    isAsked: Bool = false
  ) {
    self.meeting = meeting
    self.calendar = calendar
    cancels = meeting.isCancelled || isWithdrawn
    kind =
      meeting.isCancelled
      ? "cancelled" : isWithdrawn ? "withdrawn" : isAsked ? "asked" : isKnown ? "changed" : "invited"
  }

  /// Nil for whoever cannot be written to.
  func letter(to person: PersonID, from sender: Attendee) -> Letter? {
    guard let to = calendar.attendee(person) else { return nil }
    let facts = calendar.facts
    let id: LetterID = Fresh.id()
    let note = NoteMessage(
      id: id.text, from: sender, to: to, replyTo: meeting.facilitator.flatMap { calendar.attendee($0) },
      subject: facts.words("invitation.subject.\(kind)", ["summary": calendar.summary(meeting)]),
      text: text, at: facts.now)
    let message = MailMessage(
      note, method: cancels ? .cancel : .request,
      entry: calendar.entry(meeting, for: person, cancels: cancels))
    return Letter(
      id: id, postmortem: facts.postmortem.id, meeting: meeting.id, person: person,
      sequence: meeting.sequence, cancels: cancels, origin: calendar.origin, address: to.email,
      message: message.written, expiresAt: meeting.end)
  }

  /// Where whoever is asked says yes, or hands over.
  private var answer: String? {
    guard kind == "asked" else { return nil }
    let facts = calendar.facts
    let address = "\(calendar.origin)/postmortems/\(facts.postmortem.id)/meetings/\(meeting.id)"
    return "\n\(facts.words("invitation.answer"))\n\(address)"
  }

  private var text: String {
    let facts = calendar.facts
    let when = facts.words.moment(meeting.at, in: facts.zone)
    let length = facts.words("schedule.length", ["minutes": String(meeting.minutes)])
    let lines = [
      facts.words("invitation.said.\(kind)"), "", calendar.summary(meeting), "\(when), \(length)", "",
      calendar.description(meeting, "\(calendar.origin)/postmortems/\(facts.postmortem.id)"), answer,
    ].compactMap { $0 }
    return lines.joined(separator: "\n") + "\n"
  }
}
