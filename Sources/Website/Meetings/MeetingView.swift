import Foundation
import Postmortems
import Storage

/// A meeting to come: who has been told of it, and whose mail failed, with the reason.
struct MeetingView: View {
  static let template = "meetings/meeting"
  let fields: Fields
  let title: String

  init(
    _ meeting: ScheduledMeeting, _ facts: Facts, standing: [LetterStanding], accounts: [Account],
    hasMail: Bool, mayInvite: Bool, isAdministrator: Bool, facilitation: FacilitationFields?
  ) {
    let words = facts.words
    let isOpen = !meeting.isCancelled && !facts.postmortem.meetings.knows(meeting.id)
    let told = Dictionary(standing.map { ($0.person, $0) }) { first, _ in first }
    let reachable = Set(accounts.filter { $0.disabledAt == nil }.map(\.person))
    let people = facts.postmortem.participants.union([meeting.facilitator].compactMap { $0 }).union(told.keys)
    let address = "/postmortems/\(facts.postmortem.id)/meetings/\(meeting.id)"
    title = words("invitation.title")
    fields = [
      "summary": words("calendar.summary.\(meeting.kind.rawValue)", ["title": facts.postmortem.title]),
      "when": words.moment(meeting.at, in: facts.zone),
      "length": words("schedule.length", ["minutes": String(meeting.minutes)]),
      "facilitation": (facilitation?.fields).orAbsent,
      "cancelled": meeting.isCancelled, "begun": facts.postmortem.meetings.knows(meeting.id),
      "address": address, "postmortem": "/postmortems/\(facts.postmortem.id)#meetings",
      "mailMissing": !hasMail, "isAdministrator": isAdministrator,
      "mayInvite": isOpen && hasMail && mayInvite,
      "people": facts.sorted(people).map { person in
        let line = InvitationLine(told[person], meeting, hasAddress: reachable.contains(person), facts)
        return ["name": facts.name(person), "state": line.said, "failed": line.hasFailed] as Fields
      },
    ]
  }
}

/// What became of the mail to one person, in words.
struct InvitationLine {
  let said: String
  let hasFailed: Bool

  init(_ letter: LetterStanding?, _ meeting: ScheduledMeeting, hasAddress: Bool, _ facts: Facts) {
    let words = facts.words
    func at(_ date: Date) -> String { words.date(.minute, facts.clock(date)) }
    func failed(_ failure: String, _ key: String, _ date: Date) -> String {
      words(key, ["reason": words("mail.failure.\(failure)"), "at": at(date)])
    }
    hasFailed = letter?.failure != nil
    guard let letter else {
      said = words(hasAddress ? "invitation.notYet" : "invitation.noAddress")
      return
    }
    switch (letter.sentAt, letter.failure, letter.endedAt) {
    case (let sent?, _, _):
      let kind =
        letter.cancels
        ? meeting.isCancelled ? "cancelled" : "withdrawn"
        : letter.sequence < meeting.sequence ? "before" : "told"
      said = words("invitation.\(kind)", ["at": at(sent)])
    case (nil, let failure?, let ended?): said = failed(failure, "invitation.givenUp", ended)
    case (nil, let failure?, nil): said = failed(failure, "invitation.again", letter.dueAt)
    default: said = words("invitation.waits")
    }
  }
}
