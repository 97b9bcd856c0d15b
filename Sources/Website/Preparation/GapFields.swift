import Foundation
import Postmortems

/// The hours of which no row tells.
struct GapFields {
  let fields: Fields

  init(_ facts: Facts, longerThan minutes: Int) {
    let gaps = facts.postmortem.gaps(longerThan: Double(minutes) * 60)
    fields = [
      "any": !gaps.isEmpty, "isEmpty": facts.postmortem.timeline.count == 0,
      "threshold": facts.words("preparation.threshold", ["length": GapFields.length(minutes, facts.words)]),
      "rows": gaps.prefix(50).map { GapFields.row($0, facts) },
    ]
  }

  private static func row(_ gap: TimelineGap, _ facts: Facts) -> Fields {
    let (from, to) = (facts.clock(gap.from), facts.clock(gap.to))
    let end = facts.words.date(from.isSameDay(as: to) ? .time : .minute, to)
    let minutes = Int(gap.to.timeIntervalSince(gap.from) / 60)
    return [
      "when": "\(facts.words.date(.minute, from)) – \(end)", "length": length(minutes, facts.words),
    ]
  }

  /// "3 h 20 min", "2 days".
  static func length(_ minutes: Int, _ words: Words) -> String {
    switch minutes {
    case ..<60: words("length.minutes", ["minutes": String(minutes)])
    case ..<2_880 where minutes % 60 == 0: words("length.hours", ["hours": String(minutes / 60)])
    case ..<2_880:
      words("length.both", ["hours": String(minutes / 60), "minutes": String(minutes % 60)])
    default: words.count("length.days", minutes / 1_440)
    }
  }
}
