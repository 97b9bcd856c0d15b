import Foundation
import Postmortems
import Rooms
import Storage

/// A whole meeting in one thread and in virtual time: pages, network, room, database, and what goes wrong with them. All
/// of it follows from a seed.
struct Meeting {
  enum Event {
    case act(page: Int)
    case arrives(Request)
    case retry(page: Int, CommandID)
    /// `history` counts how often a backup had been put back when it was answered.
    case answered(page: Int, CommandID, Answer, history: Int)
    case told(connection: Int, page: Int, Message)
    case connect(page: Int)
    case stored(life: Int, [Entry], Fault?)
    case read(life: Int, [Entry], earlier: [Entry])
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
  var life = 0
  /// How often a backup has been put back.
  var history = 0
  /// What is being made durable.
  var committing: [Entry] = []
  var pages: [SimulatedPage]
  var promises = Promises()
  var violations: [String] = []
  /// What befalls the next commit, and the next requests.
  var armed: [Fault] = []
  var connections = 0
  /// When the last message planned on a connection arrives: a stream keeps its order.
  var lastArrival: [Int: Int] = [:]
  var remaining: [Int]
  /// What is still to happen besides the ticking of the clock.
  var open = 0

  init(_ plan: MeetingPlan) throws {
    self.plan = plan
    random = SplitMix64(seed: plan.seed)
    let founded = try Meeting.founded()
    journal = SimulatedJournal(founded)
    backup = journal
    let isReused = plan.sabotage == .reuseClient
    pages = []
    remaining = Array(repeating: plan.acts, count: plan.pages)
    for index in 0..<plan.pages {
      guard let client = ClientID("page\(isReused ? index / 2 : index)") else { continue }
      pages.append(SimulatedPage(index, client, founded))
    }
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
    for page in pages.indices { plan(.connect(page: page), in: 0) }
    for page in pages.indices { plan(.act(page: page), in: 1 + below(200)) }
    for (fault, time) in plan.faults { plan(.fault(fault), in: time) }
    plan(.tick, in: 500)
    var steps = 0
    while let event = schedule.next() {
      if case .tick = event {} else { open -= 1 }
      handle(event)
      steps += 1
      if steps > 200_000 { return violations + ["it does not come to an end"] }
    }
    return violations + verdict
  }

  mutating func plan(_ event: Event, in delay: Int) {
    if case .tick = event {} else { open += 1 }
    schedule.plan(event, in: delay)
  }

  mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

  private mutating func handle(_ event: Event) {
    switch event {
    case .act(let page): act(page)
    case .arrives(let request): arrive(request)
    case .retry(let page, let name): retry(page, name)
    case .answered(let page, let name, let answer, let history):
      if history == self.history { note(answer, to: name) }
      hear(answer, to: name, page)
    case .told(let connection, let page, let message): hear(message, page, connection)
    case .connect(let page): connect(page)
    case .stored(let life, let entries, let fault): if life == self.life { store(entries, fault) }
    case .read(let life, let entries, let earlier):
      if life == self.life { carryOut(server?.books.caughtUp(entries, earlier: earlier)) }
    case .settled(let life, let stored): if life == self.life { settle(stored) }
    case .fault(let fault): suffer(fault)
    case .restart: start()
    case .tick: tick()
    }
  }

  private mutating func tick() {
    let now = now
    carryOut(server?.books.tick(now))
    // What is lost is asked for again and again, so there is an end only when nothing else is to happen.
    if open > 0 { plan(.tick, in: 500) }
  }

  private mutating func settle(_ stored: StoredPostmortem) {
    journal.settle(stored)
    server?.books.settled(stored)
  }
}
