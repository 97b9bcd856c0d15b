import Foundation
import Postmortems
import Rooms
import Storage

/// A whole meeting in one thread and in virtual time: pages, network, room, database, and what goes wrong with them. All
/// of it follows from a seed.
struct Meeting {
  enum Event {
    case act(window: Int)
    case open(window: Int)
    case moderates(Command)
    /// A page's own clock: a text may be sent, a command be tried again, a character is composed.
    case due(client: Int, TextField, alarm: Int)
    case again(client: Int, retry: Int)
    case composed(client: Int, TextField)
    case connect(client: Int)
    case arrives(Request)
    case failed(Request)
    /// `history` counts how often a backup had been put back when it was answered.
    case answered(Request, Answer, history: Int)
    case told(connection: Int, client: Int, Message)
    case stored(life: Int, [Entry], Fault?)
    case caughtUp(life: Int, [Entry], earlier: [Entry])
    case read(life: Int, Books.Ticket, Asking.Step)
    case settled(life: Int, StoredPostmortem)
    case fault(Fault)
    case restart
    case tick
  }

  let plan: MeetingPlan
  var random: SplitMix64
  var schedule = Schedule<Event>()
  var journal: SimulatedJournal
  var backup: SimulatedJournal
  /// Nil while the process is down.
  var server: SimulatedServer?
  var process = 0
  /// Counts how often the room has been opened.
  var life = 0
  /// How often a backup has been put back.
  var history = 0
  /// What is being made durable.
  var committing: [Entry] = []
  /// Everybody who ever sent something: whoever runs the meeting, the pages, and those that go on for pages left.
  var clients: [SimulatedClient] = []
  var windows: [Window]
  var promises = Promises()
  var violations: [String] = []
  /// What befalls the next commits, requests and readings.
  var armed: [Fault] = []
  var suffered = 0
  var connections = 0
  /// When the last message planned on a connection arrives: a stream keeps its order.
  var lastArrival: [Int: Int] = [:]
  /// What was asked for, however often it was sent.
  var asked: Set<CommandID> = []
  /// What is still to happen besides the ticking of the clock.
  var open = 0
  var recorder: Recorder?

  init(_ plan: MeetingPlan) throws {
    self.plan = plan
    random = SplitMix64(seed: plan.seed)
    journal = SimulatedJournal(try Meeting.founded())
    backup = journal
    windows = (0..<plan.windows).compactMap { index in
      PersonID("person\(index)").map { Window(index: index, person: $0) }
    }
    if let moderator = ClientID("moderator") { clients.append(SimulatedClient(moderator)) }
  }

  private static func founded() throws -> StoredPostmortem {
    let at = Date(timeIntervalSince1970: 1_700_000_000)
    guard let id = PostmortemID("p1"), let incident = IncidentID("i1") else {
      throw CocoaError(.coderInvalidValue)
    }
    let opening = try Opening(
      id: id, title: "Label printers refuse jobs", language: .en, zone: "UTC", opener: nil, at: at)
    let (postmortem, _) = Postmortem.opened(opening, incident: incident)
    return StoredPostmortem(postmortem, Stamp(revision: 1, tag: "founded"))
  }

  var now: Date { Date(timeIntervalSince1970: 1_700_000_000 + Double(schedule.now) / 1_000) }

  /// Runs it to its end, and says what was not kept of what was promised.
  mutating func run() -> [String] {
    start()
    for window in windows.indices { recorder?.begins(window, seed: plan.seed) }
    for window in windows.indices { plan(.open(window: window), in: below(50)) }
    for window in windows.indices { plan(.act(window: window), in: 50 + below(200)) }
    for (fault, time) in plan.faults { plan(.fault(fault), in: time) }
    plan(.tick, in: 500)
    var steps = 0
    while let event = schedule.next() {
      if case .tick = event {} else { open -= 1 }
      handle(event)
      steps += 1
      if steps > 100_000 { return violations + ["it does not come to an end"] }
    }
    for window in windows { recorder?.ends(window, clients, at: schedule.now) }
    return violations + verdict
  }

  mutating func plan(_ event: Event, in delay: Int) {
    switch event {
    // A page's own clock strikes before anything else of that moment: so it does where a story is replayed.
    case .due, .again: schedule.plan(event, in: delay, isFirst: true)
    default: schedule.plan(event, in: delay)
    }
    if case .tick = event {} else { open += 1 }
  }

  mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

  private mutating func handle(_ event: Event) {
    switch event {
    case .act(let window): act(window)
    case .open(let window): open(window)
    case .moderates(let command): with(0) { client, _ in client.ask(command) }
    case .due(let client, let field, let alarm): with(client) { $0.wake(field, alarm, $1) }
    case .again(let client, let retry): with(client) { client, _ in client.tryAgain(retry) }
    case .composed(let client, let field): compose(client, field)
    case .connect(let client): connect(client)
    case .arrives(let request): arrive(request)
    case .failed(let request): hear(nil, to: request)
    case .answered(let request, let answer, let history):
      if history == self.history { note(answer, to: request.order.name) }
      hear(answer, to: request)
    case .told(let connection, let client, let message): hear(message, client, connection)
    case .fault(let fault): suffer(fault)
    case .restart: start()
    case .tick: tick()
    case .stored, .caughtUp, .read, .settled: handleServer(event)
    }
  }

  private mutating func tick() {
    let now = now
    carryOut(server?.books.tick(now))
    // What is lost is asked for again and again, so there is an end only when nothing else is to happen.
    if open > 0 { plan(.tick, in: 500) }
  }
}
