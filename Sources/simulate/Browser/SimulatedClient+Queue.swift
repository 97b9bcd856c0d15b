import Postmortems
import Rooms
import Storage

/// What is asked, sent in order; the rules of `command-queue.js`.
extension SimulatedClient {
  @discardableResult
  mutating func ask(_ command: Command) -> CommandID {
    counter += 1
    let name = CommandID(client: client, counter: counter)
    enqueue(Order(name: name, base: base, command: command))
    return name
  }

  mutating func enqueue(_ order: Order) {
    orders.append(order)
    if state == .idle || state == .sending { sendNext() }
  }

  private mutating func sendNext() {
    guard let first = orders.first, attempt == nil, state != .stopped else { return }
    attempts += 1
    attempt = attempts
    state = .sending
    effects.append(.post(first, attempt: attempts))
  }

  /// The connection is back.
  mutating func nudge() {
    guard attempt == nil, state != .stopped else { return }
    retry += 1
    failures = 0
    sendNext()
  }

  /// It is time to try again.
  mutating func tryAgain(_ retry: Int) { if retry == self.retry { sendNext() } }

  /// An attempt was lost, or nobody can say what became of it.
  mutating func failed(_ attempt: Int) {
    guard self.attempt == attempt else { return }
    self.attempt = nil
    guard state != .stopped else { return }
    failures += 1
    retry += 1
    state = .offline
    effects.append(.retry(retry, in: min(10_000, 500 << failures)))
  }

  /// An attempt is answered for good; the command it was about, where its answer was still awaited.
  mutating func answered(_ attempt: Int, _ answer: Answer) -> Order? {
    guard self.attempt == attempt, !orders.isEmpty else { return nil }
    self.attempt = nil
    guard state != .stopped else { return nil }
    failures = 0
    let order = orders.removeFirst()
    state = orders.isEmpty ? .idle : .sending
    if case .accepted(let stamp, let changes, _) = answer, !changes.isEmpty { untold.append((order, stamp)) }
    sendNext()
    return order
  }

  /// Gives everything up to the next page, what was answered and never told with it: where that still is, it gets its
  /// first answer, and where it is not, it is refused.
  mutating func handOver() {
    let again = untold.filter { if case .text = $0.order.command { false } else { true } }
    orders.insert(
      contentsOf: again.map { Order(name: $0.order.name, base: $0.stamp, command: $0.order.command) }, at: 0)
    untold = []
    stop()
  }

  /// Sends nothing any more, and listens to no answer.
  mutating func stop() {
    retry += 1
    state = .stopped
  }
}
