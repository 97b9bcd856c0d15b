import Postmortems

/// A row of a file's timeline, and what came of it.
package struct ImportedRow: Hashable, Sendable {
  package let typed: String
  package let text: String
  /// Nil for one that is kept as text because somebody wants it so.
  package let event: EventID?
}
