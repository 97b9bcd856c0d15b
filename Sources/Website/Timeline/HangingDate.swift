import Foundation
import Postmortems

/// The date that hangs beside the first row of a day; of a year, where no more is known.
struct HangingDate: Hashable {
  let label: String
  /// The year below it, where it is another one than above.
  let year: String?

  /// Nil where the row above has the same date, or the row has none.
  static func of(_ event: TimelineEvent, _ facts: Facts) -> HangingDate? {
    guard let date = date(of: event, facts) else { return nil }
    let above = dated(above: event, facts.postmortem.timeline).flatMap { self.date(of: $0, facts) }
    if let above, above.isYear == date.isYear, date.isYear || above.clock.isSameDay(as: date.clock) {
      if above.clock.year == date.clock.year { return nil }
    }
    if date.isYear { return HangingDate(label: "\(date.clock.year)", year: nil) }
    let year = above?.clock.year == date.clock.year ? nil : "\(date.clock.year)"
    return HangingDate(label: facts.words.date(.day, date.clock), year: year)
  }

  /// The next row above that has a time, which is what the label of this one depends on.
  static func dated(above event: TimelineEvent, _ timeline: Timeline) -> TimelineEvent? {
    var above = timeline.above(event.id)
    while let row = above, row.when.earliest == nil { above = timeline.above(row.id) }
    return above
  }

  private static func date(of event: TimelineEvent, _ facts: Facts) -> (clock: WallClock, isYear: Bool)? {
    guard let earliest = event.when.earliest else { return nil }
    switch event.when.precision {
    case .second, .minute, .hour, .partOfDay, .day: return (facts.clock(earliest), false)
    default: return (facts.clock(earliest), true)
    }
  }
}
