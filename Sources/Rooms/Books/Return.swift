import Postmortems
import Storage

/// Somebody who comes back to a room and saw it last at a stamp, as a pure value: what has to be read from the journal
/// first, and what they are told.
package struct Return: Sendable {
  private struct Past {
    let before: Postmortem
    let entries: [Entry]
    let end: Stamp
  }

  private let stamp: Stamp?
  /// What they were told of as written.
  private let known: Stamp?
  private var knownTag: String?
  private var past: Past?

  package init(after stamp: Stamp?, knowing known: Stamp?) { (self.stamp, self.known) = (stamp, known) }

  /// What they know, where only the journal can still say whether it is so.
  package func forgotten(by history: History) -> Stamp? {
    known.flatMap { $0.revision < history.floor.stamp.revision ? $0 : nil }
  }

  /// The journal has this tag at what they know.
  package mutating func read(tag: String?) { knownTag = tag }

  /// From where up to where the journal has to be read, for who was here before the room was opened; nil where it needs
  /// not be read, or where that is too much.
  package func missing(in history: History) -> (since: Stamp, until: Stamp)? {
    let floor = history.floor.stamp
    guard let stamp, stamp.revision < floor.revision, floor.revision - stamp.revision <= History.depth else {
      return nil
    }
    return (stamp, floor)
  }

  /// The journal has been read up to `end`: its tag at the stamp, what the postmortem was then, and what came after.
  package mutating func read(to end: Stamp, tag: String?, before: Postmortem?, _ entries: [Entry]) {
    if tag == stamp?.tag, let before { past = Past(before: before, entries: entries, end: end) }
  }

  /// What is told first: what was missed, or that all has to be loaded anew; nil where nothing was missed.
  package func first(in books: Books) -> News? {
    guard isOurs(books.history) else { return .reload }
    guard let stamp else { return nil }
    guard let since = try? books.history.since(past?.end ?? stamp) else { return .reload }
    let entries = (past?.entries ?? []) + since
    guard !entries.isEmpty else { return nil }
    let before = past?.before ?? books.history.value(at: stamp.revision)
    return .missed(entries, before: before, after: books.stored)
  }

  /// Whether what they know is part of this history: a database that was put back may have another revision in its place.
  private func isOurs(_ history: History) -> Bool {
    guard let known else { return true }
    if known.revision < history.floor.stamp.revision { return knownTag == known.tag }
    return (try? history.since(known)) != nil
  }
}
