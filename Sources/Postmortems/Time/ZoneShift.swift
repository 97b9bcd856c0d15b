import Foundation

/// Carries times from one zone to another, so that each shows the same clock there.
struct ZoneShift {
  private let old, new: TimeZone
  private let before, after: TimeContext

  init(from old: TimeZone, to new: TimeZone, now: Date) {
    (self.old, self.new) = (old, new)
    (before, after) = (TimeContext(zone: old, now: now), TimeContext(zone: new, now: now))
  }

  /// Nil for a time that is not one of the old zone, or was typed with a zone of its own.
  func moved(_ when: FuzzyTime) -> FuzzyTime? {
    let zone = FuzzyTime.read(when.typed, after).zone
    guard FuzzyTime.read(when.typed, before).zone == when.zone, zone != when.zone else { return nil }
    return FuzzyTime(
      typed: when.typed, earliest: when.earliest.map(moved), latest: when.latest.map(moved),
      precision: when.precision, approximate: when.approximate, zone: zone,
      margin: when.margin.map { FuzzyTime.Margin(earliest: moved($0.earliest), latest: moved($0.latest)) },
      extent: when.extent)
  }

  /// With its place: an unknown time stands where it stood, among what moved.
  func moved(_ when: FuzzyTime, _ order: TimelineOrder) -> (FuzzyTime, TimelineOrder)? {
    guard let moved = moved(when) else { return nil }
    guard moved.earliest == nil else { return (moved, .of(moved, rank: order.rank)) }
    if order.start == TimelineOrder.beforeEverything(rank: 0).start { return (moved, order) }
    let start = self.moved(Date(timeIntervalSince1970: Double(order.start)))
    return (moved, TimelineOrder(start: Int64(Instant(start).seconds), width: order.width, rank: order.rank))
  }

  /// An instant that a program told, as the clock of the new zone shows it; moved like any other where somebody has typed
  /// another time over it.
  func told(_ when: FuzzyTime, _ order: TimelineOrder) -> (FuzzyTime, TimelineOrder)? {
    guard let instant = when.earliest,
      when.typed.utf8.elementsEqual(FuzzyTime.typed(instant, in: old, seconds: true).utf8)
    else { return moved(when, order) }
    let there = FuzzyTime.read(FuzzyTime.typed(instant, in: new, seconds: true), after)
    return there == when ? nil : (there, .of(there, rank: order.rank))
  }

  // Twice, since the offset asked for is that of the instant looked for.
  private func moved(_ instant: Date) -> Date {
    let clock = instant.addingTimeInterval(Double(old.secondsFromGMT(for: instant)))
    let near = clock.addingTimeInterval(-Double(new.secondsFromGMT(for: clock)))
    return clock.addingTimeInterval(-Double(new.secondsFromGMT(for: near)))
  }
}
