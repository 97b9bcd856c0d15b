import Foundation

/// A key time of an incident, as it is drawn.
struct ChartMoment {
  let name: KeyTime.Name
  let when: FuzzyTime
  let bounds: ClosedRange<Date>
}

/// A key time in the chart: a line through all lanes.
package struct ChartKeyTime: Hashable, Sendable {
  package let name: KeyTime.Name
  package let when: FuzzyTime
  package let at: Double

  init?(_ moment: ChartMoment, in window: ChartWindow) {
    guard window.bounds.contains(moment.bounds.lowerBound) else { return nil }
    (name, when, at) = (moment.name, moment.when, window.place(moment.bounds.lowerBound))
  }
}

extension Postmortem {
  /// The key times of all incidents, each with the time as it was written: a line stands where it begins.
  var chartMoments: [ChartMoment] {
    incidents.items.flatMap { incident in
      KeyTime.Name.allCases.compactMap { name in
        guard let when = self.when(name, of: incident)?.time, let start = when.earliest else { return nil }
        return ChartMoment(name: name, when: when, bounds: start...start)
      }
    }
  }
}
