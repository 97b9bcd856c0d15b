import Postmortems
import Rooms
import Storage

/// The windows of a meeting: pages that are opened, loaded anew and left.
extension Meeting {
  /// Lets a client do something, and then carries out what it wants.
  mutating func with(_ client: Int, _ act: (inout SimulatedClient, Int) -> Void) {
    guard !clients[client].isOver else { return }
    act(&clients[client], schedule.now)
    carryOutEffects(client)
  }

  mutating func carryOutEffects(_ client: Int) {
    let effects = clients[client].effects
    clients[client].effects = []
    for effect in effects {
      switch effect {
      case .post(let order, let attempt): post(Request(client, order, attempt: attempt, to: process))
      case .send(let field, let alarm, let delay): plan(.due(client: client, field, alarm: alarm), in: delay)
      case .retry(let retry, let delay): plan(.again(client: client, retry: retry), in: delay)
      case .lost(let text): if let window = clients[client].window { windows[window].lost.append(text) }
      case .waived(let text): promises.deleted(text)
      }
    }
    if clients[client].fields.contains(where: { clients[client][$0]?.isTorn == true }) {
      violations.append("\(clients[client].client) heard what does not fit")
    }
    if clients[client].isLeftBehind, clients[client].kept.isEmpty { finish(client) }
  }

  /// All that was left behind has been brought in.
  private mutating func finish(_ client: Int) {
    clients[client].isOver = true
    hangUp(client)
  }

  private mutating func post(_ request: Request) {
    asked.insert(request.order.name)
    recorder?.sends(request, clients[request.client], at: schedule.now)
    if strike(.loss) != nil { return plan(.failed(request), in: 50 + below(1_500)) }
    if strike(.lateness) != nil {
      plan(.failed(request), in: 50 + below(500))
      return plan(.arrives(request), in: 500 + below(3_000))
    }
    plan(.arrives(request), in: 1 + below(150))
    if strike(.duplication) != nil { plan(.arrives(request), in: 1 + below(3_000)) }
  }

  /// Loads the page, where its reader may read.
  mutating func open(_ window: Int) {
    guard windows[window].page == nil else { return }
    guard let stored = server?.books.stored, stored.postmortem.isReadable(by: reader(window), at: now) else {
      return plan(.open(window: window), in: 300 + below(900))
    }
    windows[window].opened += 1
    let number = plan.sabotage == .reuseClient ? window / 2 : window
    guard let name = ClientID("window\(number)page\(windows[window].opened)") else { return }
    let page = SimulatedClient(name, window: window, shown: stored)
    recorder?.opens(page, at: schedule.now)
    windows[window].page = enter(page)
    let kept = windows[window].kept
    windows[window].kept = []
    for kept in kept {
      let adopted = SimulatedClient(kept, window: window, at: schedule.now)
      windows[window].adopted.append(enter(adopted))
    }
  }

  private mutating func enter(_ client: SimulatedClient) -> Int {
    clients.append(client)
    let index = clients.count - 1
    carryOutEffects(index)
    // A page left behind listens where texts wait: others go on writing in them.
    if !client.isLeftBehind || !client.fields.isEmpty { connect(index) }
    return index
  }

  /// The page is left, and opened again after a while: at once, or when its browser has been started anew.
  mutating func leave(_ window: Int, isCrash: Bool = false) {
    guard windows[window].page != nil else { return }
    recorder?.leaves(window, isCrash: isCrash, at: schedule.now)
    for client in windows[window].clients where !clients[client].isOver {
      let kept = clients[client].leave()
      carryOutEffects(client)
      hangUp(client)
      if !kept.isEmpty { windows[window].kept.append(kept) }
    }
    windows[window].page = nil
    windows[window].adopted = []
    plan(.open(window: window), in: isCrash ? 6_500 + below(2_000) : 50 + below(600))
  }

  func reader(_ window: Int?) -> Participant {
    window.map { Participant(windows[$0].person) } ?? .workspace
  }
}
