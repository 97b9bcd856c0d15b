import Foundation
import Postmortems
import Rooms
import Storage

/// One life of the server process: the books of its room, and who listens.
struct SimulatedServer {
  /// How many messages a listener may lie behind.
  static let patience = 64

  var books: Books
  /// The page of each listener, by the connection's number, and how many messages it has not taken yet.
  private(set) var listeners: [Int: (page: Int, backlog: Int)] = [:]
  private var asking: [Books.Ticket: Request] = [:]
  private var nextTicket = 0

  init(_ stored: StoredPostmortem, seed: UInt64, at now: Date) { books = Books(stored, seed: seed, at: now) }

  /// Takes a request in, as a room does: on a base further back than is remembered, by way of the journal.
  mutating func receive(_ request: Request, _ journal: SimulatedJournal, at now: Date) -> [Books.Action] {
    nextTicket += 1
    asking[nextTicket] = request
    guard let ask = recent(request, journal, at: now) else { return [.answer(nextTicket, .otherHistory)] }
    return books.received(ask, nextTicket)
  }

  /// Nil where the base is of another history.
  private func recent(_ request: Request, _ journal: SimulatedJournal, at now: Date) -> Ask? {
    let floor = books.history.floor.stamp
    var (base, command) = (request.base, request.command)
    if base.revision < floor.revision {
      guard journal.tag(of: base.revision) == base.tag else { return nil }
      let between = journal.after(base.revision).prefix { $0.revision <= floor.revision }
      command = command.transformed(over: between, by: request.takenAs.client)
      base = floor
    }
    return Ask(name: request.takenAs, base: base, command: command, author: .workspace, at: now)
  }

  /// Whom an answer is for, and the answer as it stands in the journal where the command is a repeat.
  mutating func answer(_ ticket: Books.Ticket, _ answer: Answer, _ journal: SimulatedJournal) -> (
    Request, Answer
  )? {
    guard let request = asking.removeValue(forKey: ticket) else { return nil }
    if case .accepted(_, let changes, _) = answer, !changes.isEmpty { return (request, answer) }
    guard let entry = journal.entry(of: request.takenAs) else { return (request, answer) }
    return (request, .accepted(entry.stamp, entry.changes))
  }
}

extension SimulatedServer {
  /// Lets a page listen from after a stamp: what it missed, or that it has to load anew.
  mutating func listen(_ connection: Int, page: Int, after stamp: Stamp, _ journal: SimulatedJournal)
    -> [Message]
  {
    guard let missed = missed(stamp, journal) else { return [.reload] }
    listeners[connection] = (page, 0)
    return missed.map(Message.entry)
  }

  private func missed(_ stamp: Stamp, _ journal: SimulatedJournal) -> [Entry]? {
    let floor = books.history.floor.stamp
    guard stamp.revision < floor.revision else {
      return (try? books.history.since(stamp)).flatMap { $0 }.map(Array.init)
    }
    guard journal.tag(of: stamp.revision) == stamp.tag else { return nil }
    return journal.after(stamp.revision).prefix { $0.revision <= books.stored.stamp.revision }.map { $0 }
  }

  mutating func leave(_ connection: Int) { listeners[connection] = nil }

  /// Counts a message to a listener; false where it is too far behind and is let go.
  mutating func queue(_ connection: Int) -> Bool {
    listeners[connection]?.backlog += 1
    guard listeners[connection]?.backlog ?? 0 > Self.patience else { return true }
    leave(connection)
    return false
  }

  // What was missed comes as one message and is not counted.
  mutating func delivered(_ connection: Int) {
    if let backlog = listeners[connection]?.backlog { listeners[connection]?.backlog = max(0, backlog - 1) }
  }
}
