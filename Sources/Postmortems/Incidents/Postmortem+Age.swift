import Foundation

extension Postmortem {
  /// When the incident began: its start where it is known, else its detection, else its first dated event.
  package var beganAt: Date? {
    earliest(.started) ?? earliest(.detected)
      ?? timeline.events.first { $0.kind != .condition && $0.when.ownDay != nil }?.when.earliest
  }

  /// Whether it still waits for its first meeting: neither met about nor published.
  package var awaitsMeeting: Bool { meetings.items.isEmpty && editions.isEmpty }

  /// How many days it has waited for its first meeting since it began, in its zone; nil where it waits for none.
  package func daysWithoutMeeting(at now: Date) -> Int? {
    guard awaitsMeeting, let zone = TimeZone(identifier: zone) else { return nil }
    return Postmortem.days(from: beganAt ?? openedAt, to: now, in: zone)
  }

  /// The days of the calendar between two instants.
  package static func days(from start: Date, to now: Date, in zone: TimeZone) -> Int {
    CivilDate(now, in: zone).dayNumber - CivilDate(start, in: zone).dayNumber
  }

  private func earliest(_ name: KeyTime.Name) -> Date? {
    incidents.items.compactMap { when(name, of: $0)?.time.earliest }.min()
  }
}

extension CivilDate {
  /// The day on which an instant falls in a zone.
  package init(_ instant: Date, in zone: TimeZone) {
    let local = Int(instant.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: instant)
    self.init(dayNumber: local.quotientAndRemainder(floor: 86_400).0)
  }

  /// When this day's clock shows a full hour, in a zone.
  package func instant(hour: Int, in zone: TimeZone) -> Date {
    let wall = Double(dayNumber) * 86_400 + Double(hour) * 3_600
    let guess = Date(
      timeIntervalSince1970: wall - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall))))
    return Date(timeIntervalSince1970: wall - Double(zone.secondsFromGMT(for: guess)))
  }
}
