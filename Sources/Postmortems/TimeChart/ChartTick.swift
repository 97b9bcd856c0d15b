import Foundation

/// A stroke of the axis, with the moment that it stands for.
package struct ChartTick: Hashable, Sendable {
  package enum Unit: String, Sendable {
    case minute, hour, day, month, year
  }

  package let moment: Date
  package let at: Double

  /// How far apart two labels are at least, in pixels.
  private static let closest = 58.0

  /// The strokes of a piece: as many as have room, at round times of the zone's clocks.
  static func all(in window: ChartWindow, _ zone: TimeZone) -> (Unit, [ChartTick]) {
    let room = max(1, (TimeChart.usualWidth * window.share / closest).rounded(.down))
    let length = window.bounds.upperBound.timeIntervalSince(window.bounds.lowerBound)
    let step = ChartStep.all.first { $0.seconds * room >= length } ?? ChartStep.widest
    let ticks = step.moments(in: window.bounds, zone).map { ChartTick(moment: $0, at: window.place($0)) }
    return (step.unit, ticks)
  }
}
