import Postmortems

/// Who is connected, and in which text; kept in memory only and never stored.
package struct Presence: Hashable, Sendable {
  package let person: PersonID
  package let field: TextField?
}
