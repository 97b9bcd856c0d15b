import Postmortems
import Storage

/// The answers given lately, so that a repeated command gets its first answer without asking the journal. An older one
/// is found there: the journal refuses a command that it already has.
package struct AnswerBook: Sendable {
  private static let size = 4_096

  private var answers: [CommandID: (answer: Answer, author: PersonID?)] = [:]
  private var order: [CommandID] = []

  package init() {}

  /// What was answered to a command of this name. Names are anybody's to choose and are told to all; somebody else's command
  /// of the same name is no repeat, and is refused.
  subscript(ask: Ask) -> Answer? {
    guard let known = answers[ask.name] else { return nil }
    // Of what an edition has blanked nobody knows any more whose it was.
    return known.author == nil || known.author == ask.author.person
      ? known.answer : .refused(.idTaken(ask.name.client.text))
  }

  mutating func record(_ entry: Entry) {
    record(entry.command, .accepted(entry.stamp, entry.changes), by: entry.author)
  }

  /// Also what was refused, or asked for what was so already: a repeat must not succeed because the world has changed
  /// meanwhile. Neither a base of another history nor an author who may not read is an answer about the command.
  mutating func record(_ command: CommandID, _ answer: Answer, by author: PersonID?) {
    if answer == .otherHistory || answer == .refused(.restricted) { return }
    if answers.updateValue((answer, author), forKey: command) == nil { order.append(command) }
    guard order.count > AnswerBook.size * 2 else { return }
    for old in order.prefix(AnswerBook.size) { answers[old] = nil }
    order.removeFirst(AnswerBook.size)
  }
}
