import Postmortems
import Storage

/// Who is connected, and in which text; kept in memory only and never stored.
package struct Presence: Hashable, Sendable {
  package let client: ClientID
  package let person: PersonID
  package let field: TextField?
  package let caret: Caret?
}

/// Where in a text somebody's caret stands: so many UTF-16 code units into it, as it was at a revision.
package struct Caret: Hashable, Sendable {
  package let place: Int
  package let revision: Int

  package init(place: Int, revision: Int) {
    self.place = place
    self.revision = revision
  }
}
