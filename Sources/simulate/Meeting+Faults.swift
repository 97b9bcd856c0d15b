import Postmortems

/// What goes wrong in a meeting.
extension Meeting {
  mutating func suffer(_ fault: Fault) {
    switch fault {
    case .cut: lose(below(pages.count))
    case .stall:
      guard let connection = pages[below(pages.count)].connection else { return }
      lastArrival[connection] = schedule.now + 1_000 + below(4_000)
    case .crash: crash()
    case .committedUnknown, .lostUnknown, .otherWriter: armed.append(fault)
    case .loss, .duplication: armed += [fault, fault, fault]
    case .restore: restore()
    }
  }

  /// The first of these faults that waits for its moment; this is it.
  mutating func strike(_ faults: Fault...) -> Fault? {
    armed.firstIndex { faults.contains($0) }.map { armed.remove(at: $0) }
  }

  private mutating func crash() {
    guard server != nil else { return }
    // The disk may have been faster than the end.
    if below(2) == 0 { _ = journal.append(committing) }
    server = nil
    life += 1
    committing = []
    for page in pages.indices { lose(page) }
    plan(.restart, in: 100 + below(1_000))
    if below(3) == 0 { backup = journal }
  }

  private mutating func restore() {
    promises.rewind(to: backup, from: journal)
    journal = backup
    history += 1
    crash()
  }
}
