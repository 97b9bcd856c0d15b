import DequeModule
import Foundation
import Postmortems
import Storage

/// A room's bookkeeping as a pure value: who waits for a turn, what is being committed, which answers were given.
///
/// It takes inputs and returns the actions to carry out, so that a whole meeting can be run in one thread under one
/// seed. A turn: transform against what came since the base, decide, commit, swap the state, and only then tell.
/// Everybody who waits when a turn begins shares it, and so shares its commit.
package struct Books: Sendable {
  /// Whoever waits for an answer, numbered by the room.
  package typealias Ticket = Int

  package enum Action: Sendable {
    case commit(Turn)
    /// Read back what the journal says after a revision, and what became of these commands.
    case catchUp(after: Int, commands: [CommandID])
    case answer(Ticket, Answer)
    /// The outcome cannot be known now; the room has to be opened anew.
    case giveUp([Ticket])
    case tell(Telling)
    case settle(StoredPostmortem)
  }

  /// The most commands in one turn: a limit on how long one commit can get.
  static let turnLimit = 256
  /// A turn that the store refuses so often without showing why cannot be explained by others' writing.
  static let patience = 5

  package internal(set) var stored: StoredPostmortem
  package internal(set) var history: History
  package internal(set) var answers: AnswerBook
  var waiting: Deque<(ticket: Ticket, ask: Ask)> = []
  var turn: Turn?
  var refusals = 0
  var tags: TagSource
  var quiet: QuietWatch

  /// - Parameters:
  ///   - answers: those of the room that was given up before: what it refused stays refused.
  ///   - depth: how many entries are remembered.
  package init(
    _ stored: StoredPostmortem, seed: UInt64, at now: Date, remembering answers: AnswerBook = AnswerBook(),
    depth: Int = History.depth
  ) {
    self.stored = stored
    history = History(stored, depth: depth)
    self.answers = answers
    tags = TagSource(seed: seed)
    quiet = QuietWatch(now)
  }

  /// Somebody asks for something.
  package mutating func received(_ ask: Ask, _ ticket: Ticket) -> [Action] {
    waiting.append((ticket, ask))
    return turn == nil ? beginTurn() : []
  }

  /// The store made the turn durable.
  package mutating func committed(at now: Date) -> [Action] {
    guard let done = turn else { return [] }
    turn = nil
    refusals = 0
    quiet.changed(now, by: done.entries.count)
    var actions: [Action] = []
    for decided in done.decided {
      if let entry = decided.entry { actions.append(.tell(take(entry))) }
      answers.record(decided.ask.name, decided.answer, by: decided.ask.author.person)
      actions.append(.answer(decided.ticket, telling(decided.ask, decided.answer)))
    }
    return actions + beginTurn()
  }

  /// The store refused the turn, or its outcome is unknown: what is true is in the journal.
  package mutating func notCommitted() -> [Action] {
    guard let turn else { return [] }
    return [.catchUp(after: stored.stamp.revision, commands: turn.entries.map(\.command))]
  }

  /// What the journal says: what others wrote meanwhile, and what earlier became of the commands of this turn.
  package mutating func caughtUp(_ entries: [Entry], earlier: [Entry]) -> [Action] {
    guard let again = turn else { return [] }
    turn = nil
    refusals = entries.isEmpty && earlier.isEmpty ? refusals + 1 : 0
    for entry in earlier { answers.record(entry) }
    let told = entries.map { Action.tell(take($0)) }
    waiting.prepend(contentsOf: again.decided.map { ($0.ticket, $0.ask) })
    return told + (refusals > Books.patience ? giveUp() : beginTurn())
  }

  /// The journal cannot be read: nobody here can be told what became of what they asked for.
  package mutating func giveUp() -> [Action] {
    let all = (turn?.decided.map(\.ticket) ?? []) + waiting.map(\.ticket)
    turn = nil
    waiting = []
    return [.giveUp(all)]
  }

  /// Time has passed.
  package mutating func tick(_ now: Date) -> [Action] { quiet.isDue(now) ? [.settle(stored)] : [] }

  /// What was settled is in the snapshot and in the projections.
  package mutating func settled(_ settled: StoredPostmortem) {
    if settled.stamp == stored.stamp { quiet.rest() }
  }

  /// Whether a turn is under way or somebody waits for one.
  package var isBusy: Bool { turn != nil || !waiting.isEmpty }

  /// Whether nothing is under way and nothing is left to write.
  package var isAtRest: Bool { !isBusy && quiet.isResting }

  private mutating func take(_ entry: Entry) -> Telling {
    let before = stored.postmortem
    stored.fold(entry)
    history.append(entry)
    answers.record(entry)
    return Telling(entry: entry, before: before, after: stored.postmortem)
  }
}
