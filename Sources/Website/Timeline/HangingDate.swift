import Foundation
import Postmortems

/// The date that hangs beside the first row of a day; of a month or year, where no more is known; and that there is none,
/// beside rows that would stand below a foreign one.
struct HangingDate: Hashable {
  let label: String
  /// The year below it, where it is another one than above.
  let year: String?

  init?(_ head: RowHead?, _ words: Words) {
    guard let head else { return nil }
    switch head.place {
    case .ahead: return nil
    case .undated: (label, year) = (words("event.undated"), nil)
    case .dated(let date):
      let clock = WallClock(date.first)
      switch date.unit {
      case .day:
        label = words.date(.day, clock)
        year = head.yearAbove == clock.year ? nil : "\(clock.year)"
      case .month: (label, year) = (words.date(.month, clock), nil)
      case .year: (label, year) = ("\(clock.year)", nil)
      }
    }
  }

  /// That of one row; nil where the row above has the same.
  static func of(_ event: TimelineEvent, _ facts: Facts) -> HangingDate? {
    let heads = RowHead.around(event.id, in: facts.postmortem.timeline, facts.zone)
    return HangingDate(heads[event.id] ?? nil, facts.words)
  }

  /// Those of all rows, in their order.
  static func all(_ facts: Facts) -> [HangingDate?] {
    RowHead.all(facts.postmortem.timeline.events.map(\.when), in: facts.zone).map {
      HangingDate($0, facts.words)
    }
  }

  /// The next row above that has a time, which says what one without a day may mean.
  static func dated(above event: TimelineEvent, _ timeline: Timeline) -> TimelineEvent? {
    var above = timeline.above(event.id)
    while let row = above, row.when.earliest == nil { above = timeline.above(row.id) }
    return above
  }
}
