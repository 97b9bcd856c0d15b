import Postmortems

/// The time chart above the table, and the figure of an edition.
struct TimeChartView: View {
  static let template = "timeChart/chart"
  let fields: Fields

  /// - Parameter isRead: whether it stands in an edition, where a line says what the signs mean.
  init(_ facts: Facts, isRead: Bool = false) {
    let chart = TimeChart(facts.postmortem)
    guard chart.pieces.contains(where: { !$0.marks.isEmpty || !$0.density.isEmpty }) else {
      fields = ["isShown": false]
      return
    }
    let labels = ChartLabels(chart, facts)
    let heights = ChartHeights(levels: labels.levels)
    let widest = chart.pieces.map(\.share).max()
    let pieces = chart.pieces.enumerated().map { index, piece in
      ChartPieceView.fields(
        piece, index, isLast: index == chart.pieces.count - 1, isBusiest: piece.share == widest,
        labels: labels.of(piece: index), heights, facts)
    }
    fields = [
      "isShown": true, "pieces": pieces, "isBroken": pieces.count > 1, "isRead": isRead,
      "name": TimeChartView.name(chart, facts),
      "undrawn": (chart.undrawn == 0 ? nil : facts.words.count("chart.undrawn", chart.undrawn)).orAbsent,
      "dense": (chart.isDense ? facts.words("chart.dense") : nil).orAbsent,
      "zone": facts.words("count.zone", ["zone": facts.postmortem.zone]),
      "kinds": TimelineEvent.Kind.allCases.map {
        ["glyph": "glyphs/\($0.rawValue)", "word": facts.words("event.kind.\($0.rawValue)")] as Fields
      },
      "flags": TimelineEvent.Flag.allCases.map {
        [
          "flag": $0.rawValue, "glyph": "glyphs/\($0.rawValue)",
          "word": facts.words("event.flag.\($0.rawValue)"),
        ] as Fields
      },
    ]
  }

  /// What a screen reader says of it: the table says the rest.
  private static func name(_ chart: TimeChart, _ facts: Facts) -> String {
    let keyTimes = chart.pieces.flatMap(\.keyTimes).map {
      "\(facts.words("keyTime.\($0.name.rawValue)")) \(EditionTimes.told($0.when, facts))"
    }
    let all =
      [facts.words("chart.name"), facts.words.count("count.events", facts.postmortem.timeline.count)]
      + keyTimes
    return all.joined(separator: ", ")
  }
}

/// How high everything in the chart stands, in pixels from its top.
struct ChartHeights {
  /// How many labels of key times stand one below the other.
  let levels: Int

  var axis: Int { lane(.condition) + 14 }
  var whole: Int { axis + 36 }

  func lane(_ kind: TimelineEvent.Kind) -> Int {
    let first = levels * 14 + 26
    return switch kind {
    case .perception: first
    case .activity: first + 26
    case .condition: first + 52
    }
  }

  func label(_ level: Int) -> Int { 10 + level * 14 }
}

extension Double {
  /// A share as SVG wants it: hundredths of a percent, without the sign.
  var percent: String {
    let hundredths = Int((self * 10_000).rounded())
    let (sign, whole, rest) = (hundredths < 0 ? "-" : "", abs(hundredths) / 100, abs(hundredths) % 100)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
