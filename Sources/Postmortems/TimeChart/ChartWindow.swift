import Foundation

/// What of all time a piece of the axis shows, and how much of the width that takes.
struct ChartWindow {
  let bounds: ClosedRange<Date>
  let share: Double

  /// The axis breaks where nothing happens for longer than this share of what a piece shows, and for this many seconds.
  private static let (widestGap, shortestGap) = (0.2, 6.0 * 3_600)
  /// What is longer than this, in seconds, and has others within it, is drawn over the axis that the others make.
  private static let broad = 2.0 * 86_400
  private static let mostPieces = 5

  /// The pieces of an axis on which all of these can be drawn, in their order.
  static func all(of spans: [ClosedRange<Date>]) -> [ChartWindow] {
    let sorted = spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var pieces = [runs(narrow(sorted))].filter { !$0.isEmpty }
    while pieces.count < mostPieces, let (piece, gap) = widestGap(in: pieces) {
      let runs = pieces[piece]
      pieces.replaceSubrange(piece...piece, with: [Array(runs[...gap]), Array(runs[(gap + 1)...])])
    }
    let weights = pieces.map { $0.reduce(0.5) { $0 + Double($1.count) } }
    let whole = weights.reduce(0, +)
    return zip(pieces, weights).map { runs, weight in
      ChartWindow(bounds: padded(runs), share: weight / whole)
    }
  }

  /// Where in this piece a moment stands, or the end that is nearer to it.
  func place(_ moment: Date) -> Double {
    let length = bounds.upperBound.timeIntervalSince(bounds.lowerBound)
    return min(1, max(0, moment.timeIntervalSince(bounds.lowerBound) / length))
  }

  /// Times that follow each other without a pause.
  private struct Run {
    var (start, end, count): (Date, Date, Int)
  }

  private static func runs(_ sorted: [ClosedRange<Date>]) -> [Run] {
    sorted.reduce(into: []) { runs, span in
      if let last = runs.last, span.lowerBound <= last.end {
        runs[runs.count - 1].end = max(last.end, span.upperBound)
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(start: span.lowerBound, end: span.upperBound, count: 1))
      }
    }
  }

  // "In 2021" beside fourteen hours of one day would leave these no width at all.
  private static func narrow(_ sorted: [ClosedRange<Date>]) -> [ClosedRange<Date>] {
    let short = sorted.filter { length($0) <= broad }
    return sorted.filter { span in length(span) <= broad || !short.contains { $0.overlaps(span) } }
  }

  private static func length(_ span: ClosedRange<Date>) -> TimeInterval {
    span.upperBound.timeIntervalSince(span.lowerBound)
  }

  private static func widestGap(in pieces: [[Run]]) -> (piece: Int, gap: Int)? {
    var (found, widest) = ((piece: Int, gap: Int)?.none, shortestGap)
    for (piece, runs) in pieces.enumerated() {
      let whole = runs[runs.count - 1].end.timeIntervalSince(runs[0].start)
      for (gap, (above, below)) in zip(runs, runs.dropFirst()).enumerated() {
        let pause = below.start.timeIntervalSince(above.end)
        if pause > widest, pause > whole * widestGap { (found, widest) = ((piece, gap), pause) }
      }
    }
    return found
  }

  // With room at both ends, and at least half an hour. What is vague, and alone, would else look like all there is.
  private static func padded(_ runs: [Run]) -> ClosedRange<Date> {
    let (start, end) = (runs[0].start, runs[runs.count - 1].end)
    let length = end.timeIntervalSince(start)
    let room = max(length * (runs.count == 1 && runs[0].count == 1 ? 0.5 : 0.05), (1_800 - length) / 2)
    return start.addingTimeInterval(-room)...end.addingTimeInterval(room)
  }
}
