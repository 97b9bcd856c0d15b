import Postmortems

/// A line that somebody typed or pasted among others, and what becomes of it.
package struct EventLine: Hashable, Sendable {
  package enum Kind: Sendable {
    /// A row of the timeline.
    case row
    /// Nothing but the day of the lines below.
    case day
    /// The head of a table.
    case heading
  }

  /// Counted from 1, blank lines too.
  package let number: Int
  package let kind: Kind
  /// What is to be entered as its time; empty where it says none.
  package internal(set) var when: String
  /// What happened then, with the lines that belong to it.
  package internal(set) var text: String
  package internal(set) var flags: Set<TimelineEvent.Flag> = []

  init(_ number: Int, _ kind: Kind = .row, when: String = "", text: String) {
    self.number = number
    self.kind = kind
    self.when = when
    self.text = text
  }
}
