import Foundation

extension Postmortem {
  /// The day that a time which says none most likely means: that of the first key time, else of the first row that says
  /// one, else the day on which it was opened.
  package var likelyDay: CivilDate {
    let keyTimes = incidents.items.lazy.flatMap { incident in
      KeyTime.Name.allCases.compactMap { self.when($0, of: incident)?.time }
    }
    let said =
      keyTimes.first { $0.ownDay != nil } ?? timeline.events.lazy.map(\.when).first { $0.ownDay != nil }
    return said?.writtenDate ?? Instant(openedAt).date(in: ZoneClock(TimeZone(identifier: zone) ?? .gmt))
  }
}
