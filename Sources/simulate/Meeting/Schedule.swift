import HeapModule

/// What is still to happen, in virtual time: milliseconds from the beginning of the meeting. Of two things at one moment
/// the one that was planned first comes first, so that a seed leads to one story only.
struct Schedule<Event> {
  private struct Entry: Comparable {
    let time: Int
    let rank: Int
    let number: Int
    let event: Event

    static func == (a: Entry, b: Entry) -> Bool { a.number == b.number }
    static func < (a: Entry, b: Entry) -> Bool { (a.time, a.rank, a.number) < (b.time, b.rank, b.number) }
  }

  private var entries = Heap<Entry>()
  private var planned = 0
  private(set) var now = 0

  /// Plans an event so many milliseconds from now; `isFirst` puts it before the others of that moment.
  mutating func plan(_ event: Event, in delay: Int, isFirst: Bool = false) {
    planned += 1
    entries.insert(
      Entry(time: now + max(0, delay), rank: isFirst ? 0 : 1, number: planned, event: event))
  }

  /// The next event; the clock goes on to it.
  mutating func next() -> Event? {
    guard let entry = entries.popMin() else { return nil }
    now = entry.time
    return entry.event
  }
}
