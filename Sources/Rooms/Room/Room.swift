import Foundation
import Logging
import Postmortems
import Storage

/// People in one postmortem at the same time. The actor carries out what its books say: it owns what has a life (the
/// listeners, those who wait for an answer), and decides nothing.
///
/// Turns run in the room's own long-lived task: whoever asked and went away never interrupts one that has begun.
package actor Room<Channel: Hashable & Sendable, Message: Sendable> {
  private let id: PostmortemID
  private let store: PostmortemStore
  private let committer: Committer
  private let clock: @Sendable () -> Date
  private let log: Logger

  private var books: Books
  private var audience: Audience<Channel, Message>
  private var attendants = Attendants()
  private let missed: MissedNews<Channel, Message>
  private var asking: [Books.Ticket: CheckedContinuation<Answer, any Error>] = [:]
  private var nextTicket = 0
  private var closed = false
  private var isSettling = false
  /// What the entry that is being committed will be told as.
  private var prepared: [Stamp: [Channel: Message]] = [:]
  /// Why the last commit failed, as long as none has succeeded since.
  private var failure: CommitFailed?
  private let work: AsyncStream<Books.Action>
  private let toDo: AsyncStream<Books.Action>.Continuation
  private(set) var lastUse: Date

  init(
    _ stored: StoredPostmortem, store: PostmortemStore, committer: Committer, seed: UInt64,
    remembering answers: AnswerBook = AnswerBook(), clock: @escaping @Sendable () -> Date, log: Logger,
    render: @escaping @Sendable (News, Channel) -> Message?
  ) {
    id = stored.postmortem.id
    self.store = store
    self.committer = committer
    self.clock = clock
    self.log = log
    books = Books(stored, seed: seed, at: clock(), remembering: answers)
    audience = Audience(render: render)
    missed = MissedNews(render: render)
    (work, toDo) = AsyncStream.makeStream()
    lastUse = clock()
  }

  /// The postmortem as it is now: durable, and told.
  package var current: StoredPostmortem { books.stored }

  /// Carries out a command, once however often it is repeated.
  /// - Throws: `OutcomeUnknown`, or `CommitFailed` where the database takes nothing, when nobody can say whether it was;
  ///   asking again under the same name is safe.
  package func ask(_ ask: Ask) async throws -> Answer {
    guard !closed else { throw OutcomeUnknown() }
    lastUse = clock()
    var way = Asking(ask)
    var step = way.begun(books.history.floor.stamp)
    while true {
      switch step {
      case .readPast(let since, let until):
        let tag = try await store.journal.tag(of: since.revision, in: id)
        let count = until.revision - since.revision
        let entries = try await store.journal.entries(of: id, after: since.revision, limit: count)
        step = way.brought(to: until, over: entries, tag: tag, floor: books.history.floor.stamp)
      case .take(let recent):
        guard !closed else { throw OutcomeUnknown() }
        step = way.answered(try await take(recent))
      case .readFirst(let name):
        step = way.found(try await store.journal.entry(of: name, in: id))
      case .readBetween(let revision, let limit):
        step = way.overwrote(
          in: try await store.journal.entries(of: id, after: revision, limit: limit))
      case .answer(let answer): return answer
      }
    }
  }

  private func take(_ ask: Ask) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      nextTicket += 1
      asking[nextTicket] = continuation
      carryOut(books.received(ask, nextTicket))
    }
  }

  /// Listens from now on, or from after `stamp`: what was missed comes first. Whoever was told of `known` as written, and
  /// finds another history here, loads everything anew. Whoever may not read is told that alone.
  /// - Returns: the listener, to leave by.
  /// - Throws: `RoomClosed` where the room has just been let go; it is opened anew by asking the rooms again.
  package func listen(
    _ channel: Channel, as reader: Participant, after stamp: Stamp?, knowing known: Stamp? = nil,
    through outlet: Outlet<Message>
  ) async throws -> Int {
    guard !closed else { throw RoomClosed() }
    lastUse = clock()
    let back = try await back(to: stamp, knowing: known)
    let seen = current
    let first = await words(back.first(in: books), since: stamp, channel)
    guard !closed else { throw RoomClosed() }
    // Access may have been taken while the journal was read, and others have written.
    let mayRead = current.postmortem.isReadable(by: reader, at: clock())
    let told =
      mayRead ? first + later(than: seen, channel) : [audience.message(.gone, channel)].compactMap { $0 }
    let listener = audience.join(channel, as: reader, first: told, outlet)
    if !mayRead { audience.leave(listener) }
    return listener
  }

  private func words(_ news: News?, since stamp: Stamp?, _ channel: Channel) async -> [Message] {
    guard let news else { return [] }
    guard case .missed = news else { return [audience.message(news, channel)].compactMap { $0 } }
    let way = MissedNews<Channel, Message>.Way(since: stamp, until: current.stamp, channel: channel)
    return [await missed.message(news, on: way)].compactMap { $0 }
  }

  /// What was written while somebody was brought up to `seen`.
  private func later(than seen: StoredPostmortem, _ channel: Channel) -> [Message] {
    guard seen.stamp != current.stamp else { return [] }
    let since = (try? books.history.since(seen.stamp)) ?? nil
    let news = since.map { News.missed(Array($0), before: seen.postmortem, after: current) } ?? .reload
    return [audience.message(news, channel)].compactMap { $0 }
  }

  package func leave(_ listener: Int) {
    audience.leave(listener)
    if attendants.leave(listener) { tellPresence() }
    lastUse = clock()
  }

  /// Says that somebody is here, as long as this listener is.
  package func enter(_ client: ClientID, _ person: PersonID, listener: Int) {
    guard audience.has(listener) else { return }
    attendants.enter(client, person, listener, at: clock())
    tellPresence()
  }

  /// Says in which text somebody is who is here, and where in it.
  package func move(_ client: ClientID, _ person: PersonID, to field: TextField?, _ caret: Caret? = nil) {
    switch attendants.move(client, person, to: field, caret, at: clock()) {
    case .nowhere: break
    case .within(let presence): audience.tell(.caret(presence))
    case .elsewhere: tellPresence()
    }
  }

  /// Carries out turns and watches the clock until the room is closed and all is written.
  func run() async {
    for await action in work {
      switch action {
      case .commit(let turn): await commit(turn)
      case .catchUp(let revision, let commands): await catchUp(after: revision, commands)
      case .settle(let stored): await settle(stored)
      case .answer, .tell, .giveUp: break
      }
    }
  }

  /// Tells every listener that the line is alive, and who is not any more.
  func beat() {
    audience.tell(.beat)
    if attendants.missSilent(at: clock()) { tellPresence() }
  }

  var isClosed: Bool { closed }

  /// What was answered here, for the room that follows.
  var answers: AnswerBook { books.answers }

  func tick() { carryOut(books.tick(clock())) }

  /// Whether nobody has been here for so many seconds, and nothing is left to write.
  func isIdle(for pause: TimeInterval) -> Bool {
    audience.isEmpty && books.isAtRest && clock().timeIntervalSince(lastUse) >= pause
  }

  /// Takes nothing new and ends all streams; `run` returns once what had begun is done and the last state is settled.
  func close() {
    guard !closed else { return }
    closed = true
    audience.close()
    endIfDone()
  }

  private func carryOut(_ actions: [Books.Action]) {
    for action in actions {
      switch action {
      case .commit, .catchUp: toDo.yield(action)
      case .settle:
        if isSettling { break }
        isSettling = true
        toDo.yield(action)
      case .answer(let ticket, let answer): asking.removeValue(forKey: ticket)?.resume(returning: answer)
      case .giveUp(let tickets): giveUp(tickets)
      case .tell(let telling): tell(telling)
      }
    }
    endIfDone()
  }

  /// Once closed, with no turn left: settles what is not yet, and ends.
  private func endIfDone() {
    guard closed, !books.isBusy, !isSettling else { return }
    if books.isAtRest { return toDo.finish() }
    isSettling = true
    toDo.yield(.settle(books.stored))
  }

  private func commit(_ turn: Turn) async {
    do {
      let unit = try store.append(turn.entries, from: turn.before, to: turn.after)
      async let outcome = committer.commit(unit)
      // The disk takes as long as the words do. They are told only when it has answered.
      prepare(turn)
      defer { prepared = [:] }
      switch try await outcome {
      case .committed:
        failure = nil
        carryOut(books.committed(at: clock()))
      case .refused: carryOut(books.notCommitted())
      }
    } catch {
      failure = error as? CommitFailed
      log.error(
        "The outcome of a commit is unknown.", metadata: ["postmortem": "\(id)", "error": "\(error)"])
      carryOut(books.notCommitted())
    }
  }

  private func prepare(_ turn: Turn) {
    // Of one entry alone what it leads to is known before the books have taken it.
    guard turn.entries.count == 1, let entry = turn.entries.first else { return }
    let telling = Telling(entry: entry, before: turn.before, after: turn.after.postmortem)
    prepared = [entry.stamp: audience.prepared(.changed(telling))]
  }

  private func catchUp(after revision: Int, _ commands: [CommandID]) async {
    do {
      let entries = try await store.journal.entries(of: id, after: revision)
      var earlier: [Entry] = []
      for command in commands {
        if let entry = try await store.journal.entry(of: command, in: id), entry.revision <= revision {
          earlier.append(entry)
        }
      }
      carryOut(books.caughtUp(entries, earlier: earlier))
    } catch {
      log.error("The journal cannot be read.", metadata: ["postmortem": "\(id)", "error": "\(error)"])
      carryOut(books.giveUp())
    }
  }

  private func settle(_ stored: StoredPostmortem) async {
    do {
      _ = try await committer.commit(try store.settle(stored, at: clock()))
      books.settled(stored)
    } catch {
      // A snapshot and the projection of texts are only shortcuts; the table of what lags says what to make up for.
      log.warning("A snapshot was not written.", metadata: ["postmortem": "\(id)", "error": "\(error)"])
      if closed { return toDo.finish() }
    }
    isSettling = false
    endIfDone()
  }

  private func giveUp(_ tickets: [Books.Ticket]) {
    let reason: any Error = failure ?? OutcomeUnknown()
    for ticket in tickets { asking.removeValue(forKey: ticket)?.resume(throwing: reason) }
    closed = true
    audience.close()
    toDo.finish()
  }

  private func tell(_ telling: Telling) {
    // First of all whoever may not read it any more: who may is not for them either.
    if telling.entry.changes.contains(where: \.concernsAccess) {
      let now = clock()
      audience.dismiss { telling.after.isReadable(by: $0, at: now) }
    }
    audience.tell(.changed(telling), prepared: prepared[telling.entry.stamp] ?? [:])
  }

  private func tellPresence() { audience.tell(.presence(attendants.present)) }

  private func back(to stamp: Stamp?, knowing known: Stamp?) async throws -> Return {
    var back = Return(after: stamp, knowing: known)
    if let known = back.forgotten(by: books.history) {
      back.read(tag: try await store.journal.tag(of: known.revision, in: id))
    }
    guard let (stamp, end) = back.missing(in: books.history) else { return back }
    let count = end.revision - stamp.revision
    back.read(
      to: end, tag: try await store.journal.tag(of: stamp.revision, in: id),
      before: try await store.past(id, at: stamp.revision),
      try await store.journal.entries(of: id, after: stamp.revision, limit: count))
    return back
  }
}
