import Postmortems
import Rooms
import Storage

/// What the server does in a meeting.
extension Meeting {
  /// Starts the process, on what is durable.
  mutating func start() {
    process += 1
    openRoom(remembering: nil)
  }

  private mutating func openRoom(remembering answers: AnswerBook?) {
    life += 1
    committing = []
    server = SimulatedServer(journal.loaded, seed: random.next(), at: now, remembering: answers)
  }

  mutating func arrive(_ request: Request) {
    guard request.process == process, let stored = server?.books.stored else { return fail(request) }
    let (request, now) = (altered(request), now)
    let author = reader(clients[request.client].window)
    guard stored.postmortem.isReadable(by: author, at: now) else {
      return send(.refused(.restricted), to: request)
    }
    if let (ticket, step) = server?.receive(request, from: author, at: now) { go(ticket, step) }
  }

  private func altered(_ request: Request) -> Request {
    var altered = request
    if plan.sabotage == .forgetRepeat, journal.entry(of: request.order.name) != nil {
      let counter = request.order.name.counter + 10_000 * (1 + journal.revision)
      altered.takenAs = CommandID(client: request.order.name.client, counter: counter)
    }
    if plan.sabotage == .dropTransform, let stored = server?.books.stored { altered.base = stored.stamp }
    return altered
  }

  private mutating func go(_ ticket: Books.Ticket, _ step: Asking.Step?) {
    switch step {
    case .take(let ask)?: carryOut(server?.books.received(ask, ticket))
    case .answer(let answer)?: if let request = server?.forget(ticket) { send(answer, to: request) }
    case .readPast?, .readFirst?, .readBetween?:
      if let step { plan(.read(life: life, ticket, step), in: 1 + below(8)) }
    case nil: break
    }
  }

  mutating func handleServer(_ event: Event) {
    switch event {
    case .stored(life, let entries, let fault): store(entries, fault)
    case .caughtUp(life, let entries, let earlier):
      let isReadable = strike(.unreadable) == nil
      carryOut(isReadable ? server?.books.caughtUp(entries, earlier: earlier) : server?.books.giveUp())
    case .read(life, let ticket, let step):
      let isReadable = strike(.unreadable) == nil
      if isReadable { return go(ticket, server?.read(step, for: ticket, in: journal)) }
      if let request = server?.forget(ticket) { fail(request) }
    case .settled(life, let stored):
      journal.settle(stored)
      server?.books.settled(stored)
    default: break
    }
  }

  mutating func carryOut(_ actions: [Books.Action]?) {
    for action in actions ?? [] {
      switch action {
      case .commit(let turn): commit(turn)
      case .catchUp(let revision, let commands): catchUp(after: revision, commands)
      case .answer(let ticket, let answer): go(ticket, server?.answered(ticket, answer))
      case .tell(let telling): if plan.sabotage != .tellBeforeCommit { tell(telling.entry) }
      case .settle(let stored): plan(.settled(life: life, stored), in: 1 + below(20))
      case .giveUp:
        let answers = server?.books.answers
        end()
        openRoom(remembering: answers)
      }
    }
  }

  private mutating func commit(_ turn: Turn) {
    committing = turn.entries
    if plan.sabotage == .tellBeforeCommit { for entry in turn.entries { tell(entry) } }
    let fate = strike(.committedUnknown, .lostUnknown, .otherWriter)
    plan(.stored(life: life, turn.entries, fate), in: 1 + below(30))
  }

  private mutating func store(_ entries: [Entry], _ fate: Fault?) {
    committing = []
    if fate == .otherWriter { writeElsewhere() }
    let isDurable = fate != .lostUnknown && journal.append(entries)
    let isKnown = fate != .committedUnknown
    let now = now
    carryOut(isDurable && isKnown ? server?.books.committed(at: now) : server?.books.notCommitted())
  }

  /// Another process writes: at the beginning of the summary.
  private mutating func writeElsewhere() {
    let revision = journal.revision + 1
    let text = promises.characters(2)
    guard let client = ClientID("elsewhere") else { return }
    let edit = Change.text(.edited(text: .summary, edit: TextEdit([.insert(text)])))
    _ = journal.append([
      Entry(
        revision: revision, tag: "else\(revision)", command: CommandID(client: client, counter: revision),
        author: nil, at: now, changes: [edit])
    ])
  }

  private mutating func catchUp(after revision: Int, _ commands: [CommandID]) {
    let earlier = commands.compactMap { journal.entry(of: $0) }.filter { $0.revision <= revision }
    plan(.caughtUp(life: life, Array(journal.after(revision)), earlier: earlier), in: 1 + below(10))
  }

  private mutating func send(_ answer: Answer, to request: Request) {
    if strike(.loss) != nil { return plan(.failed(request), in: 50 + below(1_500)) }
    plan(.answered(request, answer, history: history), in: 1 + below(120))
  }

  /// Nobody can say what becomes of it.
  mutating func fail(_ request: Request) { plan(.failed(request), in: 1 + below(60)) }

  private mutating func tell(_ entry: Entry) {
    if entry.changes.contains(where: \.concernsAccess) { dismiss() }
    for (connection, listener) in (server?.listeners ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard server?.queue(connection) == true else {
        lose(listener.client)
        continue
      }
      send(.entry(entry), listener.client, connection)
    }
  }

  /// Lets go whoever may no longer read.
  private mutating func dismiss() {
    guard let server else { return }
    for (connection, listener) in server.listeners.sorted(by: { $0.key < $1.key })
    where !server.books.stored.postmortem.isReadable(by: listener.reader, at: now) {
      send(.gone, listener.client, connection)
      self.server?.leave(connection)
    }
  }
}
