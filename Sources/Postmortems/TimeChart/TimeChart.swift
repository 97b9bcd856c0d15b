import Foundation

/// The timeline drawn over an axis of time: what happened when, in a lane for each kind, each time as wide as it is vague.
///
/// The axis breaks where nothing happens for long, and each piece of it has a scale of its own. Places are shares of a
/// piece's width, from 0 to 1.
package struct TimeChart: Hashable, Sendable {
  package let pieces: [ChartPiece]
  /// How many events say no time, and so are not drawn.
  package let undrawn: Int
  /// Whether there are so many that most are only counted.
  package let isDense: Bool

  /// How many marks can still be told apart.
  package static let most = 150
  /// How wide the chart is on a usual screen, in pixels: what is closer than can be told apart follows from it.
  package static let usualWidth = 948.0

  package init(_ postmortem: Postmortem) {
    let events = postmortem.timeline.events
    let drawn = events.compactMap(ChartSpan.init)
    let moments = postmortem.chartMoments
    let windows = ChartWindow.all(of: drawn.map(\.bounds) + moments.map(\.bounds))
    let zone = TimeZone(identifier: postmortem.zone) ?? .gmt
    let isDense = drawn.count > Self.most
    undrawn = events.count - drawn.count
    self.isDense = isDense
    // A condition goes on to the end of what we know.
    let end = windows.last?.bounds.upperBound
    pieces = windows.map { window in
      ChartPiece(window, drawn, moments, isDense: isDense, end: end, zone)
    }
  }
}

/// One piece of the axis, with all that stands over it.
package struct ChartPiece: Hashable, Sendable {
  package let start: Date
  package let end: Date
  /// How much of the chart's width it takes, from 0 to 1.
  package let share: Double
  package let marks: [ChartMark]
  /// Where conditions go on, from and to.
  package let lasting: [ClosedRange<Double>]
  package let keyTimes: [ChartKeyTime]
  package let ticks: [ChartTick]
  /// What the ticks count.
  package let unit: ChartTick.Unit
  /// How crowded each part of each lane is, from 0 to 1; none where each mark is drawn.
  package let density: [TimelineEvent.Kind: [Double]]

  init(
    _ window: ChartWindow, _ spans: [ChartSpan], _ moments: [ChartMoment], isDense: Bool, end: Date?,
    _ zone: TimeZone
  ) {
    let here = spans.filter { $0.isDrawn(in: window) }
    let shown = isDense ? Array(here.filter { !$0.flags.isEmpty }.prefix(TimeChart.most)) : here
    (start, self.end, share) = (window.bounds.lowerBound, window.bounds.upperBound, window.share)
    marks = ChartMark.stacked(shown, in: window)
    lasting = spans.compactMap { $0.lasting(in: window, until: end) }.joinedUp
    keyTimes = moments.compactMap { ChartKeyTime($0, in: window) }
    (unit, ticks) = ChartTick.all(in: window, zone)
    density = isDense ? ChartDensity.of(here, in: window) : [:]
  }
}

extension [ClosedRange<Double>] {
  /// The same places, without any of them twice.
  fileprivate var joinedUp: [ClosedRange<Double>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }
}
