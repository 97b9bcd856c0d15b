import Foundation
import Postmortems

/// What goes wrong in a meeting.
extension Meeting {
  mutating func suffer(_ fault: Fault) {
    suffered += 1
    switch fault {
    case .cut: loseSomeStream()
    case .stall:
      guard let connection = clients[below(clients.count)].connection else { return }
      // What is on its way behind an earlier stall arrives first.
      lastArrival[connection] = max(lastArrival[connection] ?? 0, schedule.now + 1_000 + below(4_000))
    case .crash: crash()
    case .committedUnknown, .lostUnknown, .otherWriter, .unreadable: armed.append(fault)
    case .rejection: armed += Array(repeating: .lostUnknown, count: 8)
    case .loss, .duplication, .lateness: armed += [fault, fault, fault]
    case .restore: restore()
    case .reload: leave(below(windows.count))
    case .browserCrash: leave(below(windows.count), isCrash: true)
    case .restriction: restrict()
    case .discard: moderate(.publication(.discard), then: .publication(.undiscard))
    }
  }

  /// The first of these faults that waits for its moment; this is it.
  mutating func strike(_ faults: Fault...) -> Fault? {
    armed.firstIndex { faults.contains($0) }.map { armed.remove(at: $0) }
  }

  private mutating func loseSomeStream() {
    let open = clients.indices.filter { clients[$0].connection != nil }
    if !open.isEmpty { lose(open[below(open.count)]) }
  }

  private mutating func restrict() {
    let readers = Set(windows.map(\.person).filter { _ in below(3) != 0 })
    let until = now.addingTimeInterval(86_400)
    moderate(
      .access(.restrict(reason: "A customer is named", until: until, people: readers)),
      then: .access(.liftRestriction))
  }

  /// Whoever runs the meeting asks for something, and after a while for its undoing.
  private mutating func moderate(_ command: Command, then undoing: Command) {
    clients[0].ask(command)
    carryOutEffects(0)
    plan(.moderates(undoing), in: 300 + below(2_500))
  }

  private mutating func crash() {
    guard server != nil else { return }
    // The disk may have been faster than the end.
    if below(2) == 0 { _ = journal.append(committing) }
    end()
    server = nil
    plan(.restart, in: 100 + below(1_000))
    if below(3) == 0 { backup = journal }
  }

  /// All that the process or its room had begun is over.
  mutating func end() {
    for request in server?.requests ?? [] { fail(request) }
    for client in clients.indices { lose(client) }
    life += 1
    committing = []
  }

  private mutating func restore() {
    promises.rewind(to: backup, from: journal)
    journal = backup
    history += 1
    crash()
    // A backup may hold what was undone since.
    plan(.moderates(.publication(.undiscard)), in: 2_500)
    plan(.moderates(.access(.liftRestriction)), in: 3_000)
  }
}
