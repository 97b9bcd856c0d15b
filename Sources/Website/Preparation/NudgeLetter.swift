import Errands
import Foundation
import Postmortems
import Storage

/// What somebody is written who has not said that their events are in, in their language.
struct NudgeLetter {
  let meeting: ScheduledMeeting
  let known: PreparationFacts
  let words: Words

  init(_ meeting: ScheduledMeeting, _ known: PreparationFacts, _ words: Words) {
    self.meeting = meeting
    self.known = known
    self.words = words
  }

  var subject: String { words("nudge.subject", ["title": known.postmortem.title]) }

  var text: String {
    let when = words.moment(meeting.at, in: known.facts.zone)
    return [
      words("nudge.said", ["title": known.postmortem.title, "at": when]), "", words("preparation.expected"),
      "", "\(known.origin)/postmortems/\(known.postmortem.id)",
    ].joined(separator: "\n") + "\n"
  }

  /// - Parameter account: one that can be written to.
  func letter(to account: Account, from sender: Attendee) -> Letter {
    let id: LetterID = Fresh.id()
    let number = (known.lastNudge(of: account.person)?.sequence ?? 0) + 1
    let to = Attendee(name: account.name, email: account.email.text)
    let message = NoteMessage(
      id: id.text, from: sender, to: to, subject: subject, text: text, at: known.facts.now)
    return Letter(
      id: id, postmortem: known.postmortem.id, meeting: nil, about: Nudges.about, person: account.person,
      sequence: number, cancels: false, origin: known.origin, address: to.email, message: message.written,
      expiresAt: meeting.at)
  }
}
