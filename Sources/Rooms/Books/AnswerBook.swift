import Postmortems
import Storage

/// The answers given lately, so that a repeated command gets its first answer without asking the journal. An older one
/// is found there: the journal refuses a command that it already has.
package struct AnswerBook: Sendable {
  private static let size = 4_096

  private var answers: [CommandID: Answer] = [:]
  private var order: [CommandID] = []

  package init() {}

  subscript(command: CommandID) -> Answer? { answers[command] }

  mutating func record(_ entry: Entry) { record(entry.command, .accepted(entry.stamp, entry.changes)) }

  /// Also what was refused, or asked for what was so already: a repeat must not succeed because the world has changed
  /// meanwhile. Neither a base of another history nor an author who may not read is an answer about the command.
  mutating func record(_ command: CommandID, _ answer: Answer) {
    if answer == .otherHistory || answer == .refused(.restricted) { return }
    if answers.updateValue(answer, forKey: command) == nil { order.append(command) }
    guard order.count > AnswerBook.size * 2 else { return }
    for old in order.prefix(AnswerBook.size) { answers[old] = nil }
    order.removeFirst(AnswerBook.size)
  }
}
