import DequeModule
import Foundation
import Postmortems
import Storage

/// What is being committed: the entries that the commands of one turn led to, in order.
package struct Turn: Sendable {
  struct Decided: Sendable {
    let ticket: Books.Ticket
    let ask: Ask
    /// Nil where nothing has to change; the answer still rests on what is being committed before it.
    let entry: Entry?
    let answer: Answer
  }

  private(set) var decided: [Decided] = []
  package private(set) var entries: [Entry] = []
  /// What the postmortem was before the turn, and what it will be once it is durable.
  package let before: Postmortem
  package internal(set) var after: StoredPostmortem

  init(before: Postmortem, after: StoredPostmortem) {
    self.before = before
    self.after = after
  }

  mutating func append(_ one: Decided) {
    decided.append(one)
    if let entry = one.entry { entries.append(entry) }
  }
}

extension Books {
  /// Lets everybody who waits take the turn. Whom nothing has to be committed for is answered at once, unless the
  /// answer rests on an entry of this turn: then it waits until that is durable.
  mutating func beginTurn() -> [Action] {
    var next = Turn(before: stored.postmortem, after: stored)
    var actions: [Action] = []
    var names: Set<CommandID> = []
    var later: [(ticket: Ticket, ask: Ask)] = []
    while next.decided.count < Books.turnLimit, let (ticket, ask) = waiting.popFirst() {
      if let answer = answers[ask] {
        actions.append(.answer(ticket, telling(ask, answer)))
      } else if !names.insert(ask.name).inserted {
        later.append((ticket, ask))
      } else {
        let decided = decide(ask, ticket, in: &next)
        if next.entries.isEmpty, decided.entry == nil {
          answers.record(ask.name, decided.answer, by: ask.author.person)
          actions.append(.answer(ticket, decided.answer))
        } else {
          next.append(decided)
        }
      }
    }
    waiting.prepend(contentsOf: later)
    if next.decided.isEmpty { return later.isEmpty ? actions : actions + beginTurn() }
    turn = next
    return actions + [.commit(next)]
  }

  /// Decides one command on what the turn has led to so far.
  private mutating func decide(_ ask: Ask, _ ticket: Ticket, in turn: inout Turn) -> Turn.Decided {
    do {
      let command = try transformed(ask, in: turn)
      let at = max(ask.at, history.entries.last?.at ?? .distantPast).wholeSecond
      var value = turn.after.postmortem
      let changes = try value.apply(command, by: ask.author, at: at)
      guard !changes.isEmpty else {
        return Turn.Decided(ticket: ticket, ask: ask, entry: nil, answer: .accepted(turn.after.stamp, []))
      }
      let entry = Entry(
        revision: turn.after.stamp.revision + 1, tag: tags.next(), command: ask.name,
        author: ask.author.person, at: at, changes: changes)
      turn.after = StoredPostmortem(value, entry.stamp)
      return Turn.Decided(ticket: ticket, ask: ask, entry: entry, answer: .accepted(entry.stamp, changes))
    } catch let refusal as Refusal {
      return Turn.Decided(ticket: ticket, ask: ask, entry: nil, answer: .refused(refusal))
    } catch {
      return Turn.Decided(ticket: ticket, ask: ask, entry: nil, answer: .otherHistory)
    }
  }

  private func transformed(_ ask: Ask, in turn: Turn) throws -> Command {
    guard let base = ask.base else { return ask.command }
    // Further back than is remembered: only an edit of a text depends on what came between.
    guard let since = try history.since(base) else {
      if case .text = ask.command { throw ForeignStamp() }
      return ask.command
    }
    return ask.command.transformed(over: since, by: ask.name.client)
      .transformed(over: turn.entries, by: ask.name.client)
  }
}
