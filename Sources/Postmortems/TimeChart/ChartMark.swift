/// An event in the chart, over one piece of the axis.
package struct ChartMark: Hashable, Sendable {
  package enum Shape: String, Sendable {
    /// One minute.
    case tick
    /// Something at one moment somewhere in between.
    case soft
    /// Something that lasted from the one to the other.
    case span
  }

  package let event: TimelineEvent
  package let shape: Shape
  package let from: Double
  package let to: Double
  /// Whether it begins and ends within this piece, and not before or behind it.
  package let (beginsHere, endsHere): (Bool, Bool)
  /// The how manieth of those that stand too close to each other to be told apart, from 0.
  package private(set) var level = 0
  /// How many stand here in all, where more do than are drawn.
  package private(set) var crowd: Int?

  private init(_ span: ChartSpan, in window: ChartWindow) {
    event = span.event
    (from, to) = (window.place(span.bounds.lowerBound), window.place(span.bounds.upperBound))
    (beginsHere, endsHere) =
      (window.bounds.contains(span.bounds.lowerBound), window.bounds.contains(span.bounds.upperBound))
    let when = span.event.when
    shape = when.extent == .span ? .span : when.isDrawnExactly ? .tick : .soft
  }

  /// How close two may be, in pixels, and how many of those that are closer are drawn.
  private static let (closest, highest) = (6.0, 3)

  /// The marks of a piece. Those that are too close stand one above the other; of more than a few, the rest is counted.
  static func stacked(_ spans: [ChartSpan], in window: ChartWindow) -> [ChartMark] {
    let reach = closest / (TimeChart.usualWidth * max(window.share, 0.05))
    var shown: [ChartMark] = []
    var stacks: [TimelineEvent.Kind: (last: Int, from: Double, count: Int)] = [:]
    for mark in spans.map({ ChartMark($0, in: window) }).sorted(by: { $0.from < $1.from }) {
      let kind = mark.event.kind
      guard let stack = stacks[kind], mark.from - stack.from < reach else {
        shown.append(mark)
        stacks[kind] = (shown.count - 1, mark.from, 1)
        continue
      }
      stacks[kind] = (stack.last, stack.from, stack.count + 1)
      if stack.count < highest {
        shown.append(mark)
        shown[shown.count - 1].level = stack.count
        stacks[kind]?.last = shown.count - 1
      } else {
        shown[stack.last].crowd = stack.count + 1
      }
    }
    return shown
  }
}
