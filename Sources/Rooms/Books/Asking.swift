import Postmortems
import Storage

/// The way of one ask through a room, as a pure value: what has to be read from the journal before its turn and after it.
package struct Asking: Sendable {
  package enum Step: Sendable {
    /// Read the tag of the revision of `since`, and what was written after it up to `until`.
    case readPast(since: Stamp, until: Stamp)
    /// Let the books take it.
    case take(Ask)
    /// Read the entry that the command once led to, if any.
    case readFirst(CommandID)
    /// Read so many entries after a revision.
    case readBetween(after: Int, limit: Int)
    case answer(Answer)
  }

  private let asked: Ask
  private var ask: Ask
  private var answer = Answer.otherHistory
  private var first: Entry?

  package init(_ ask: Ask) { (asked, self.ask) = (ask, ask) }

  /// The first step, in a room that remembers what was written after `floor`. What was written offline for long is
  /// brought along from the journal.
  package func begun(_ floor: Stamp) -> Step {
    guard let base = ask.base, base.revision < floor.revision else { return .take(ask) }
    return .readPast(since: base, until: floor)
  }

  /// The past has been read; meanwhile the room may have forgotten some more.
  package mutating func brought(to until: Stamp, over entries: [Entry], tag: String?, floor: Stamp) -> Step {
    guard tag == ask.base?.tag else { return .answer(.otherHistory) }
    ask = Ask(
      name: ask.name, base: until, command: ask.command.transformed(over: entries, by: ask.name.client),
      author: ask.author, at: ask.at)
    return begun(floor)
  }

  /// The books have answered. What was carried out before they were opened is refused when it is repeated, or changes
  /// nothing: the first answer stands in the journal.
  package mutating func answered(_ answer: Answer) -> Step {
    self.answer = answer
    if case .accepted(_, let changes, _) = answer, !changes.isEmpty { return .answer(answer) }
    return .readFirst(asked.name)
  }

  /// The journal says what the command once led to.
  package mutating func found(_ entry: Entry?) -> Step {
    guard let entry else { return .answer(answer) }
    // Authors are blanked when an edition is published.
    if let author = entry.author, author != asked.author.person {
      return .answer(.refused(.idTaken(asked.name.client.text)))
    }
    first = entry
    let base = asked.base?.revision ?? entry.revision
    return .readBetween(after: base, limit: max(0, min(entry.revision - base - 1, History.depth)))
  }

  /// What came between the base and the first answer has been read.
  package func overwrote(in between: [Entry]) -> Step {
    guard let first else { return .readFirst(asked.name) }
    let overwritten = asked.overwritten(by: first.changes, between: between)
    return .answer(.accepted(first.stamp, first.changes, overwritten: overwritten))
  }
}
