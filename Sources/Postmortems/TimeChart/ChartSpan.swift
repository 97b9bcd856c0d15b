import Foundation

/// The time of an event as it is drawn: with its vagueness either side.
struct ChartSpan {
  let event: TimelineEvent
  let bounds: ClosedRange<Date>

  /// Nil where the time is unknown.
  init?(_ event: TimelineEvent) {
    guard let bounds = event.when.drawn else { return nil }
    (self.event, self.bounds) = (event, bounds)
  }

  var flags: Set<TimelineEvent.Flag> { event.flags }

  func isDrawn(in window: ChartWindow) -> Bool { bounds.overlaps(window.bounds) }

  /// Where in a window it is so, after it has begun: nil for what is no lasting condition, and where it is not.
  func lasting(in window: ChartWindow, until end: Date?) -> ClosedRange<Double>? {
    guard event.kind == .condition, [.moment, .openEnd].contains(event.when.extent), let end,
      bounds.lowerBound < window.bounds.upperBound, end > window.bounds.lowerBound
    else { return nil }
    return window.place(bounds.lowerBound)...window.place(max(bounds.lowerBound, end))
  }
}

extension FuzzyTime {
  /// From when to when it is drawn; nil where it is unknown.
  var drawn: ClosedRange<Date>? {
    guard let earliest = margin?.earliest ?? earliest, let latest = margin?.latest ?? latest else {
      return nil
    }
    return earliest...(isDrawnExactly && extent != .span ? earliest : max(earliest, latest))
  }

  /// Whether it is one minute that is meant, and not about.
  package var isDrawnExactly: Bool { !approximate && (precision == .minute || precision == .second) }
}
