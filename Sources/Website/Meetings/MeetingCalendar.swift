import Errands
import Foundation
import Postmortems
import Storage

/// The meetings to come of a postmortem, as calendars show them in a reader's language.
struct MeetingCalendar {
  let facts: Facts
  let origin: String
  let accounts: [PersonID: Account]
  /// From whom mail comes, where it is set up: the same in every calendar.
  let sender: Attendee?

  /// - Parameter origin: where the workspace lives for its readers.
  init(_ facts: Facts, origin: String, accounts: [Account], sender: Attendee?) {
    self.facts = facts
    self.origin = origin
    self.sender = sender
    self.accounts = Dictionary(accounts.map { ($0.person, $0) }) { first, _ in first }
  }

  /// - Parameters:
  ///   - recipient: somebody who is told, and may not take part any more.
  ///   - cancels: whether it is off, for the recipient at least.
  func entry(
    _ meeting: ScheduledMeeting, for recipient: PersonID? = nil, cancels: Bool? = nil
  ) -> CalendarEntry {
    let postmortem = facts.postmortem
    let link = "\(origin)/postmortems/\(postmortem.id)"
    return CalendarEntry(
      uid: "\(postmortem.id).\(meeting.id)@nachlese", sequence: meeting.sequence,
      isCancelled: cancels ?? meeting.isCancelled, at: meeting.at, end: meeting.end, writtenAt: facts.now,
      summary: summary(meeting), description: description(meeting, link), url: link,
      organizer: organizer(meeting), attendees: attendees(meeting, recipient).compactMap(attendee))
  }

  func summary(_ meeting: ScheduledMeeting) -> String {
    facts.words("calendar.summary.\(meeting.kind.rawValue)", ["title": facts.postmortem.title])
  }

  func description(_ meeting: ScheduledMeeting, _ link: String) -> String {
    let words = facts.words
    let facilitator = meeting.facilitator.map { words("calendar.facilitator", ["name": facts.name($0)]) }
    let parts = [facilitator, words("calendar.prepare.\(meeting.kind.rawValue)"), link]
    return parts.compactMap { $0 }.joined(separator: "\n")
  }

  /// Whoever sends the mail; where none is sent, whoever facilitates or opened it.
  private func organizer(_ meeting: ScheduledMeeting) -> Attendee? {
    sender ?? [meeting.facilitator, facts.postmortem.opener].compactMap { $0.flatMap(attendee) }.first
  }

  private func attendees(_ meeting: ScheduledMeeting, _ recipient: PersonID?) -> [PersonID] {
    facts.sorted(facts.postmortem.participants.union([meeting.facilitator, recipient].compactMap { $0 }))
  }

  /// As somebody to be written to; nil for whoever has no address.
  func attendee(_ person: PersonID) -> Attendee? {
    accounts[person].flatMap { $0.disabledAt == nil && MailAddress.isWritable($0.email.text) ? $0 : nil }.map
    { Attendee(name: $0.name, email: $0.email.text) }
  }
}
