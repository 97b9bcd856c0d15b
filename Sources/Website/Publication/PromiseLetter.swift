import Errands
import Foundation
import Postmortems
import Storage

/// What somebody is written who has promised something, in their language.
struct PromiseLetter {
  private let due: DuePromise
  private let facts: Facts
  private let origin: String

  init(_ due: DuePromise, _ facts: Facts, origin: String) {
    self.due = due
    self.facts = facts
    self.origin = origin
  }

  func letter(to account: Account, from sender: Attendee) -> Letter {
    let id: LetterID = Fresh.id()
    let to = Attendee(name: account.name, email: account.email.text)
    let message = NoteMessage(
      id: id.text, from: sender, to: to, subject: subject, text: text, at: facts.now)
    return Letter(
      id: id, postmortem: facts.postmortem.id, meeting: nil, about: due.promise.about, person: account.person,
      sequence: due.number, cancels: false, origin: origin, address: to.email, message: message.written,
      // The next one says the same.
      expiresAt: facts.now.addingTimeInterval(Double(ReminderRhythm.days) * 86_400))
  }

  private var subject: String { facts.words("promise.subject.\(name)", ["title": facts.postmortem.title]) }

  private var text: String {
    let link = origin.isEmpty ? [] : ["", "\(origin)/postmortems/\(facts.postmortem.id)#publication"]
    let last = due.number == ReminderRhythm.most ? ["", facts.words("promise.last")] : []
    return ([facts.words("promise.said.\(name)", values)] + teaser + last + link).joined(separator: "\n")
      + "\n"
  }

  private var name: String { if case .record = due.promise.kind { "record" } else { "teaser" } }

  private var values: [String: String] {
    switch due.promise.kind {
    case .record(let by):
      ["title": facts.postmortem.title, "day": facts.words.date(.short, WallClock(by))]
    case .teaser(let into): ["title": facts.postmortem.title, "meeting": into]
    }
  }

  // Whoever carries it needs it at hand.
  private var teaser: [String] {
    guard case .teaser = due.promise.kind, !facts.postmortem.teaser.isEmpty else { return [] }
    return ["", facts.postmortem.teaser]
  }
}
