import Postmortems
import Storage

/// What is told when an entry is durable: what happened, and what the postmortem was before and is now.
package struct Telling: Sendable {
  package let entry: Entry
  package let before: Postmortem
  package let after: Postmortem
}

/// Everything that a listener may be told.
package enum News: Sendable {
  case changed(Telling)
  /// Many entries at once, to a listener who comes back: `before` is what it last saw.
  case missed([Entry], before: Postmortem, after: StoredPostmortem)
  case presence([Presence])
  /// Somebody's caret has moved within a text.
  case caret(Presence)
  /// Nothing happened, and the line is alive.
  case beat
  /// The listener has to load everything anew.
  case reload
  /// The listener may no longer read.
  case gone
}
