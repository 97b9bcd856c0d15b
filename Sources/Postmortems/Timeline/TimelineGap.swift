import Foundation

/// A stretch of the incident of which no row tells.
package struct TimelineGap: Hashable, Sendable {
  package let from: Date
  package let to: Date

  package init(from: Date, to: Date) {
    self.from = from
    self.to = to
  }
}

extension Postmortem {
  /// Where the table is silent for longer than `threshold`, in seconds, between the start of the incident and its end; or
  /// the first and the last row, where those are not known.
  ///
  /// A row fills all the time that it can mean, if it says at least a part of a day, and a span all that it spans. A row
  /// that only says a day or more tells nothing about an hour, and what had been so for long (a condition) is no event.
  package func gaps(longerThan threshold: TimeInterval) -> [TimelineGap] {
    let stretches = timeline.events.compactMap(Stretch.init).sorted { $0.from < $1.from }
    guard let begin = begin(stretches), let end = end(stretches) else { return [] }
    var (gaps, told) = ([TimelineGap](), begin)
    for stretch in stretches + [Stretch(from: end, to: end)] where stretch.to >= begin {
      let next = min(stretch.from, end)
      if next.timeIntervalSince(told) > threshold { gaps.append(TimelineGap(from: told, to: next)) }
      told = max(told, stretch.to)
    }
    return gaps
  }

  // Of a start that is known by the day only, the first row of that day is the beginning; else, what is certain.
  private func begin(_ stretches: [Stretch]) -> Date? {
    let known = keyTimes(.started).min { $0.from < $1.from }
    guard let known else { return stretches.first?.from }
    return stretches.first { $0.from >= known.from && $0.from <= known.to }?.from ?? known.to
  }

  private func end(_ stretches: [Stretch]) -> Date? {
    let known = keyTimes(.resolved).max { $0.to < $1.to }
    guard let known else { return stretches.map(\.to).max() }
    return stretches.filter { $0.to >= known.from && $0.to <= known.to }.map(\.to).max() ?? known.from
  }

  private func keyTimes(_ name: KeyTime.Name) -> [Stretch] {
    incidents.items.compactMap { when(name, of: $0)?.time }.compactMap {
      Stretch(from: $0.earliest, to: $0.latest)
    }
  }
}

/// What a row, or a key time, covers; in whole minutes, because 14:30 is said to end at 14:30:59.
private struct Stretch {
  let from: Date
  let to: Date

  init(from: Date, to: Date) {
    self.from = from
    self.to = max(from, to.wholeMinute)
  }

  init?(from: Date?, to: Date?) {
    guard let from, let to else { return nil }
    self.init(from: from.wholeMinute, to: to)
  }

  /// Nil for a row that says nothing about an hour.
  init?(_ event: TimelineEvent) {
    let (when, fine) = (event.when, [FuzzyTime.Precision.second, .minute, .hour, .partOfDay])
    guard event.kind != .condition, when.extent == .span || fine.contains(when.precision) else { return nil }
    self.init(from: when.margin?.earliest ?? when.earliest, to: when.margin?.latest ?? when.latest)
  }
}

extension Date {
  /// The minute that this instant falls in.
  package var wholeMinute: Date {
    Date(timeIntervalSince1970: (timeIntervalSince1970 / 60).rounded(.down) * 60)
  }
}
