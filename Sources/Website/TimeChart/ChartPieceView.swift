import Foundation
import Postmortems

/// One piece of the chart's axis, with all that stands over it.
enum ChartPieceView {
  static func fields(
    _ piece: ChartPiece, _ index: Int, isLast: Bool, isBusiest: Bool, labels: [ChartLabel],
    _ heights: ChartHeights,
    _ facts: Facts
  ) -> Fields {
    let caption = caption(of: piece, facts)
    return [
      "number": String(index + 1), "share": piece.share.percent, "height": String(heights.whole),
      "axis": String(heights.axis), "isLast": isLast, "caption": caption,
      "isBusiest": isBusiest, "labelY": String(heights.axis + 15), "captionY": String(heights.axis + 30),
      "tickEnd": String(heights.axis + 5), "floor": String(heights.lane(.condition)),
      "name": caption.isEmpty ? date(piece.start, .year, facts) : caption,
      "goesOn": !isLast && piece.lasting.contains { $0.upperBound >= 1 },
      "lasting": piece.lasting.map {
        ["from": $0.lowerBound.percent, "to": $0.upperBound.percent] as Fields
      },
      // One year alone says less than the caption.
      "ticks": (piece.unit == .year && piece.ticks.count < 2 ? [] : piece.ticks).map {
        ["at": $0.at.percent, "label": label($0, piece.unit, facts)] as Fields
      },
      "keyTimes": labels.map { $0.fields(heights) },
      "marks": piece.marks.map { ChartMarkView.fields($0, piece, heights, facts) },
      "density": density(piece, heights),
    ]
  }

  private static func density(_ piece: ChartPiece, _ heights: ChartHeights) -> [Fields] {
    TimelineEvent.Kind.allCases.flatMap { kind in
      let parts = piece.density[kind] ?? []
      return parts.enumerated().compactMap { index, share -> Fields? in
        guard share > 0 else { return nil }
        return [
          "from": (Double(index) / Double(parts.count)).percent, "width": (1 / Double(parts.count)).percent,
          "y": String(heights.lane(kind) - 6), "depth": String(Int(share * 4.0.nextDown) + 1),
        ]
      }
    }
  }

  private static func label(_ tick: ChartTick, _ unit: ChartTick.Unit, _ facts: Facts) -> String {
    let clock = facts.clock(tick.moment)
    guard unit == .hour, clock.minute == 0, clock.hour > 0 else {
      return date(tick.moment, unit == .hour ? .day : unit, facts)
    }
    return clock.hour < 10 ? "0\(clock.hour)" : "\(clock.hour)"
  }

  private static func month(_ clock: WallClock, _ facts: Facts) -> String {
    facts.words("chart.month", ["month": facts.words("month.long.\(clock.month)"), "year": "\(clock.year)"])
  }

  private static func date(_ moment: Date, _ unit: ChartTick.Unit, _ facts: Facts) -> String {
    let clock = facts.clock(moment)
    return switch unit {
    case .minute, .hour: facts.words.date(.time, clock)
    case .day: facts.words.date(.day, clock)
    case .month: facts.words("month.short.\(clock.month)")
    case .year: "\(clock.year)"
    }
  }

  /// What its ticks leave unsaid: the day, the month, or the year.
  private static func caption(of piece: ChartPiece, _ facts: Facts) -> String {
    let (start, end) = (facts.clock(piece.start), facts.clock(piece.end))
    let middle = facts.clock(piece.start.addingTimeInterval(piece.end.timeIntervalSince(piece.start) / 2))
    switch piece.unit {
    case .minute, .hour:
      let day = facts.words.date(.weekday, end)
      return start.isSameDay(as: end) ? day : "\(facts.words.date(.day, start)) – \(day)"
    case .day: return month(end, facts)
    case .month: return piece.ticks.isEmpty ? month(middle, facts) : "\(end.year)"
    case .year: return piece.ticks.count < 2 ? "\(middle.year)" : ""
    }
  }
}
