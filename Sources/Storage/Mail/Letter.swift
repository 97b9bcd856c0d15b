import Foundation
import Postmortems

package typealias LetterID = ID<Letter>

/// A mail to one person about one postmortem, ready to be sent.
package struct Letter: Hashable, Sendable, Identifiable {
  package let id: LetterID
  package let postmortem: PostmortemID
  /// The meeting that it tells of; nil where it tells of something else.
  package let meeting: MeetingID?
  /// What else it is about, under a name of its own; empty for a meeting.
  package let about: String
  package let person: PersonID
  /// Which of those about the same it is; a person is told each once.
  package let sequence: Int
  package let cancels: Bool
  /// Where its links lead.
  package let origin: String
  package let address: String
  /// The whole mail (RFC 5322), as it leaves.
  package let message: String
  /// From when on it tells nothing that is of use.
  package let expiresAt: Date

  package init(
    id: LetterID, postmortem: PostmortemID, meeting: MeetingID?, about: String = "", person: PersonID,
    sequence: Int, cancels: Bool, origin: String, address: String, message: String, expiresAt: Date
  ) {
    self.id = id
    self.postmortem = postmortem
    self.meeting = meeting
    self.about = about
    self.person = person
    self.sequence = sequence
    self.cancels = cancels
    self.origin = origin
    self.address = address
    self.message = message
    self.expiresAt = expiresAt
  }
}

/// What became of a letter about a meeting, without what it says.
package struct LetterStanding: Hashable, Sendable {
  package let meeting: MeetingID
  package let person: PersonID
  package let sequence: Int
  package let cancels: Bool
  package let origin: String
  package let attempts: Int
  /// When it is tried the next time.
  package let dueAt: Date
  package let sentAt: Date?
  /// Why it could not be sent the last time, as a name that pages have words for.
  package let failure: String?
  /// When it was sent or given up.
  package let endedAt: Date?
}

/// What is done about a letter after it has been tried.
package enum LetterOutcome: Hashable, Sendable {
  case sent
  /// Not now; again then.
  case again(at: Date, failure: String)
  case givenUp(failure: String)
}
