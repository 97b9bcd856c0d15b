import Postmortems
import Rooms
import Storage

/// What the server does in a meeting.
extension Meeting {
  /// Starts the process, on what is durable.
  mutating func start() {
    life += 1
    committing = []
    server = SimulatedServer(journal.loaded, seed: random.next(), at: now)
  }

  mutating func arrive(_ request: Request) {
    guard server != nil else { return }
    let (request, now) = (altered(request), now)
    carryOut(server?.receive(request, journal, at: now))
  }

  private func altered(_ request: Request) -> Request {
    var altered = request
    if plan.sabotage == .forgetRepeat, journal.entry(of: request.name) != nil {
      let counter = request.name.counter + 10_000 * (1 + journal.revision)
      altered.takenAs = CommandID(client: request.name.client, counter: counter)
    }
    if plan.sabotage == .dropTransform, let stored = server?.books.stored { altered.base = stored.stamp }
    return altered
  }

  mutating func carryOut(_ actions: [Books.Action]?) {
    for action in actions ?? [] {
      switch action {
      case .commit(let turn): commit(turn)
      case .catchUp(let revision, let commands): catchUp(after: revision, commands)
      case .answer(let ticket, let answer): self.answer(ticket, answer)
      case .tell(let telling): if plan.sabotage != .tellBeforeCommit { tell(telling.entry) }
      case .settle(let stored): plan(.settled(life: life, stored), in: 1 + below(20))
      case .giveUp: suffer(.crash)
      }
    }
  }

  private mutating func commit(_ turn: Turn) {
    committing = turn.entries
    if plan.sabotage == .tellBeforeCommit { for entry in turn.entries { tell(entry) } }
    let fate = strike(.committedUnknown, .lostUnknown, .otherWriter)
    plan(.stored(life: life, turn.entries, fate), in: 1 + below(30))
  }

  mutating func store(_ entries: [Entry], _ fate: Fault?) {
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
    plan(.read(life: life, Array(journal.after(revision)), earlier: earlier), in: 1 + below(10))
  }

  private mutating func answer(_ ticket: Books.Ticket, _ answer: Answer) {
    guard let (request, answer) = server?.answer(ticket, answer, journal) else { return }
    if strike(.loss) != nil { return }
    plan(.answered(page: request.page, request.name, answer, history: history), in: 1 + below(120))
  }

  private mutating func tell(_ entry: Entry) {
    for (connection, listener) in (server?.listeners ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard server?.queue(connection) == true else {
        lose(listener.page)
        continue
      }
      send(.entry(entry), listener.page, connection)
    }
  }

  mutating func send(_ message: Message, _ page: Int, _ connection: Int) {
    let time = max(lastArrival[connection] ?? 0, schedule.now + 1 + below(80))
    lastArrival[connection] = time
    plan(.told(connection: connection, page: page, message), in: time - schedule.now)
  }
}
