import Foundation
import Postmortems
import Storage

/// A command on its way into a room: what is asked, by whom, under which name, and on which revision it was made.
package struct Ask: Hashable, Sendable {
  package let name: CommandID
  /// What its author saw; nil for a program that speaks of things as they are now.
  package let base: Stamp?
  package let command: Command
  package let author: Participant
  package let at: Date

  package init(name: CommandID, base: Stamp?, command: Command, author: Participant, at: Date) {
    self.name = name
    self.base = base
    self.command = command
    self.author = author
    self.at = at
  }
}

/// What a room answers.
package enum Answer: Hashable, Sendable {
  /// Durable; with the revision it led to, or the current one where nothing had to change, and with what others had set
  /// meanwhile and no longer counts.
  case accepted(Stamp, [Change], overwritten: [Change] = [])
  case refused(Refusal)
  /// The base belongs to another history: the database was restored or copied, and nothing may be merged silently.
  case otherHistory
}
