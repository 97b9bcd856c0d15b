import Foundation
import Postmortems

/// One revision of a postmortem: all that one command changed, in the order in which it happened.
package struct Entry: Hashable, Sendable {
  package let revision: Int
  /// Random, so that a database restored from a backup or copied is noticed by whoever holds a later revision.
  package let tag: String
  package let command: CommandID
  /// Who asked for it. A column of the journal that is shown sparingly and blanked when an edition is published.
  package let author: PersonID?
  package let at: Date
  package let changes: [Change]

  package init(
    revision: Int, tag: String, command: CommandID, author: PersonID?, at: Date, changes: [Change]
  ) {
    self.revision = revision
    self.tag = tag
    self.command = command
    self.author = author
    self.at = at
    self.changes = changes
  }

  package var stamp: Stamp { Stamp(revision: revision, tag: tag) }
}
