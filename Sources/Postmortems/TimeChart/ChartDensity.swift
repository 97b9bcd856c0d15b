/// How crowded the parts of a lane are, where there are too many events to be told apart.
enum ChartDensity {
  /// How wide a part is, in pixels.
  private static let part = 8.0

  static func of(_ spans: [ChartSpan], in window: ChartWindow) -> [TimelineEvent.Kind: [Double]] {
    let count = max(1, Int(TimeChart.usualWidth * window.share / part))
    var parts: [TimelineEvent.Kind: [Double]] = [:]
    for span in spans {
      let place = min(count - 1, Int(window.place(span.bounds.lowerBound) * Double(count)))
      parts[span.event.kind, default: Array(repeating: 0, count: count)][place] += 1
    }
    let most = parts.values.joined().max() ?? 1
    return parts.mapValues { $0.map { $0 / most } }
  }
}
