import Foundation
import Postmortems
import Rooms
import Storage

/// One life of the server process: the books of its room, who asks, and who listens.
struct SimulatedServer {
  /// How many messages a listener may lie behind.
  static let patience = 16
  /// How many entries a room remembers: few, so that a meeting forgets some.
  static let depth = 80

  struct Listener {
    let client: Int
    let reader: Participant
    var backlog = 0
  }

  var books: Books
  /// Who listens, by the connection's number.
  private(set) var listeners: [Int: Listener] = [:]
  private var asking: [Books.Ticket: (request: Request, way: Asking)] = [:]
  private var nextTicket = 0

  init(_ stored: StoredPostmortem, seed: UInt64, at now: Date, remembering answers: AnswerBook?) {
    books = Books(
      stored, seed: seed, at: now, remembering: answers ?? AnswerBook(), depth: SimulatedServer.depth)
  }

  /// The requests that have no answer yet.
  var requests: [Request] { asking.sorted { $0.key < $1.key }.map(\.value.request) }

  mutating func receive(_ request: Request, from author: Participant, at now: Date) -> (
    Books.Ticket, Asking.Step
  ) {
    nextTicket += 1
    let ask = Ask(
      name: request.takenAs, base: request.base, command: request.order.command, author: author, at: now)
    asking[nextTicket] = (request, Asking(ask))
    return (nextTicket, Asking(ask).begun(books.history.floor.stamp))
  }

  /// What comes after the books have answered; nil where nobody waits any more.
  mutating func answered(_ ticket: Books.Ticket, _ answer: Answer) -> Asking.Step? {
    asking[ticket]?.way.answered(answer)
  }

  /// Reads what a step asks for, and goes on.
  mutating func read(_ step: Asking.Step, for ticket: Books.Ticket, in journal: SimulatedJournal)
    -> Asking.Step?
  {
    switch step {
    case .readPast(let since, let until):
      return asking[ticket]?.way.brought(
        to: until, over: journal.after(since.revision).filter { $0.revision <= until.revision },
        tag: journal.tag(of: since.revision), floor: books.history.floor.stamp)
    case .readFirst(let name): return asking[ticket]?.way.found(journal.entry(of: name))
    case .readBetween(let revision, let limit):
      return asking[ticket]?.way.overwrote(in: Array(journal.after(revision).prefix(limit)))
    case .take, .answer: return step
    }
  }

  /// Whose request it was; it waits no longer.
  mutating func forget(_ ticket: Books.Ticket) -> Request? { asking.removeValue(forKey: ticket)?.request }
}

/// Who listens.
extension SimulatedServer {
  /// Lets a page listen from after a stamp, and says what it is told first.
  mutating func listen(
    _ connection: Int, _ client: Int, as reader: Participant, after stamp: Stamp, knowing known: Stamp?,
    _ journal: SimulatedJournal
  ) -> News? {
    var back = Return(after: stamp, knowing: known)
    if let known = back.forgotten(by: books.history) { back.read(tag: journal.tag(of: known.revision)) }
    if let (stamp, end) = back.missing(in: books.history) {
      back.read(
        to: end, tag: journal.tag(of: stamp.revision), before: journal.past(at: stamp.revision),
        journal.after(stamp.revision).filter { $0.revision <= end.revision })
    }
    listeners[connection] = Listener(client: client, reader: reader)
    return back.first(in: books)
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
