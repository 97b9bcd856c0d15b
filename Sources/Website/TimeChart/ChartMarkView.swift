import Postmortems

/// One event of the chart.
enum ChartMarkView {
  /// How wide a vague time is drawn at least, in pixels on a usual screen.
  private static let narrowest = 8.0

  static func fields(_ mark: ChartMark, _ piece: ChartPiece, _ heights: ChartHeights, _ facts: Facts)
    -> Fields
  {
    let (width, middle) = (wide(mark, piece), (mark.from + mark.to) / 2)
    let y = heights.lane(mark.event.kind) - mark.level * 4
    let flags = TimelineEvent.Flag.allCases.filter(mark.event.flags.contains)
    let glyphs: [Fields] = flags.enumerated().map { index, flag in
      ["flag": flag.rawValue, "x": String(index * 11 - flags.count * 11 / 2), "y": String(y - 19)]
    }
    return [
      "event": mark.event.id.text, "kind": mark.event.kind.rawValue, "at": middle.percent,
      "flags": flags.map(\.rawValue).joined(separator: " "), "flag": flags.first?.rawValue ?? "plain",
      "source": SourceGroup(mark.event.source).rawValue, "glyphs": glyphs,
      "top": String(y - 6), "bottom": String(y + 7), "y": String(y), "softTop": String(y - 5),
      "left": (-width / 2).percent, "right": (width / 2).percent, "width": width.percent,
      "isTick": mark.shape == .tick, "isSoft": mark.shape == .soft, "isSpan": mark.shape == .span,
      "begins": mark.shape == .span && mark.beginsHere, "ends": mark.shape == .span && mark.endsHere,
      "ringTop": String(y - 9), "isPresented": facts.postmortem.presentedNow?.id == mark.event.id,
      "opens": arrow(mark, .openStart), "goesOn": arrow(mark, .openEnd) && mark.event.kind != .condition,
      "crowd": mark.crowd.map { "\($0)" }.orAbsent, "crowdY": String(y + 18),
    ]
  }

  private static func wide(_ mark: ChartMark, _ piece: ChartPiece) -> Double {
    let width = mark.to - mark.from
    guard mark.shape == .soft else { return width }
    return max(width, narrowest / (TimeChart.usualWidth * max(piece.share, 0.05)))
  }

  private static func arrow(_ mark: ChartMark, _ extent: FuzzyTime.Extent) -> Bool {
    mark.event.when.extent == extent
  }
}
