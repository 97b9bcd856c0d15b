import Postmortems
import Rooms
import Storage

/// What pages hear: the answers to what they asked, and what happened.
extension Meeting {
  mutating func connect(_ client: Int) {
    guard !clients[client].isOver, clients[client].connection == nil, let stamp = clients[client].base else {
      return
    }
    guard let stored = server?.books.stored else {
      return plan(.connect(client: client), in: 300 + below(700))
    }
    connections += 1
    clients[client].connection = connections
    let reader = reader(clients[client].window)
    guard stored.postmortem.isReadable(by: reader, at: now) else {
      return send(.gone, client, connections)
    }
    nudge(clients[client].window)
    let known = clients[client].acknowledged
    switch server?.listen(connections, client, as: reader, after: stamp, knowing: known, journal) {
    case .missed(let entries, _, _)?: send(.missed(entries), client, connections)
    case .reload?: send(.reload, client, connections)
    default: break
    }
  }

  /// The connection of a window is back: all that waits in it is tried again at once.
  private mutating func nudge(_ window: Int?) {
    guard let window else { return }
    recorder?.nudges(window, at: schedule.now)
    for client in windows[window].clients { with(client) { client, _ in client.nudge() } }
  }

  /// The stream of a page ends, and it comes back.
  mutating func lose(_ client: Int) {
    guard clients[client].connection != nil else { return }
    hangUp(client)
    plan(.connect(client: client), in: 50 + below(1_500))
  }

  mutating func hangUp(_ client: Int) {
    guard let connection = clients[client].connection else { return }
    server?.leave(connection)
    clients[client].connection = nil
  }

  mutating func send(_ message: Message, _ client: Int, _ connection: Int) {
    let time = max(lastArrival[connection] ?? 0, schedule.now + 1 + below(80))
    lastArrival[connection] = time
    plan(.told(connection: connection, client: client, message), in: time - schedule.now)
  }

  mutating func hear(_ message: Message, _ client: Int, _ connection: Int) {
    server?.delivered(connection)
    guard clients[client].connection == connection, !clients[client].isOver else { return }
    switch message {
    case .entry(let entry): hear([entry], client, isMissed: false)
    case .missed(let entries): hear(entries, client, isMissed: true)
    case .reload, .gone: turnAway(client, message)
    }
  }

  private mutating func hear(_ entries: [Entry], _ client: Int, isMissed: Bool) {
    guard entries.first?.revision == clients[client].revision + 1 else {
      violations.append(
        "\(clients[client].client) at \(clients[client].revision) heard \(entries.map(\.stamp))")
      return
    }
    for entry in entries { promises.saw(entry) }
    let isMine = !isMissed && entries.first?.command.client == clients[client].client
    let (gone, back) = Meeting.items(in: entries)
    recorder?.hears(entries, gone, back, isMissed: isMissed, clients[client], at: schedule.now)
    with(client) { client, now in
      client.hear(entries, isMissed: isMissed, now)
      client.settle(gone: gone, back: back, isMine: isMine, now)
    }
    leaveIfContradicted(client)
  }

  /// A page that was contradicted is loaded anew.
  mutating func leaveIfContradicted(_ client: Int) {
    if clients[client].isContradicted, !clients[client].isLeftBehind, !clients[client].isOver {
      leave(clients[client].window ?? 0)
    }
  }

  /// The items that were gone at the end, and those that were there.
  private static func items(in entries: [Entry]) -> (gone: [ItemRef], back: [ItemRef]) {
    var last: [ItemRef: Bool] = [:]
    for case .item(let change) in entries.flatMap(\.changes) {
      if case .removed = change { last[change.item] = false } else { last[change.item] = true }
    }
    let items = last.sorted { $0.key.spelled < $1.key.spelled }
    return (items.filter { !$0.value }.map(\.key), items.filter(\.value).map(\.key))
  }

  /// A page has to be loaded anew, or its reader may no longer read. What was left behind of another is given up in the
  /// first case alone: in the second it waits, as all that its window has not sent.
  private mutating func turnAway(_ client: Int, _ message: Message) {
    recorder?.turnsAway(message, clients[client], at: schedule.now)
    if case .gone = message { return leave(clients[client].window ?? 0) }
    if clients[client].isLeftBehind {
      hangUp(client)
      return with(client) { client, _ in client.giveUp() }
    }
    clients[client].handOver()
    leave(clients[client].window ?? 0)
  }

  /// Takes what became of an attempt; nil where that is not known, as it is not to whoever may not read.
  mutating func hear(_ answer: Answer?, to request: Request) {
    recorder?.learns(answer, request, clients[request.client], at: schedule.now)
    if answer == .refused(.discarded), request.order.command == .access(.liftRestriction) {
      // Whoever runs the meeting does not leave it restricted.
      plan(.moderates(request.order.command), in: 500)
    }
    with(request.client) { client, now in
      guard let answer, answer != .refused(.restricted) else { return client.failed(request.attempt) }
      if let order = client.answered(request.attempt, answer) { client.learn(answer, to: order, now) }
    }
    leaveIfContradicted(request.client)
  }

  /// Notes what has been promised.
  mutating func note(_ answer: Answer, to name: CommandID) {
    if case .accepted(_, let changes, _) = answer, !changes.isEmpty { promises.acknowledged(name) }
  }
}
