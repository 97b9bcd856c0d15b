import Postmortems

/// The label of a key time: at which side of its line, and how far down.
struct ChartLabel {
  let keyTime: ChartKeyTime
  let word: String
  let time: String
  let isLeft: Bool
  let level: Int

  func fields(_ heights: ChartHeights) -> Fields {
    [
      "at": keyTime.at.percent, "word": word, "time": time, "isLeft": isLeft, "x": isLeft ? "-5" : "5",
      "y": String(heights.label(level)), "top": String(heights.label(level) - 9),
      "axis": String(heights.axis),
      "approximate": !keyTime.when.isDrawnExactly,
    ]
  }
}

/// The labels of all key times, none over another one where there is room.
struct ChartLabels {
  private var pieces: [[ChartLabel]] = []
  /// How many levels they take.
  private(set) var levels = 1
  /// What is taken of each level, in pixels on a usual screen.
  private var taken: [[ClosedRange<Double>]] = Array(repeating: [], count: mostLevels)

  private static let mostLevels = 3
  /// About how wide a letter is, in pixels.
  private static let letter = 6.2

  init(_ chart: TimeChart, _ facts: Facts) {
    var start = 0.0
    for piece in chart.pieces {
      pieces.append(
        piece.keyTimes.sorted { $0.at < $1.at }.map { keyTime in
          let x = (start + keyTime.at * piece.share) * TimeChart.usualWidth
          return placed(
            keyTime, at: x, facts.words("keyTime.\(keyTime.name.rawValue)"), time(keyTime, piece, facts))
        })
      start += piece.share
    }
  }

  func of(piece index: Int) -> [ChartLabel] { pieces[index] }

  private mutating func placed(_ keyTime: ChartKeyTime, at x: Double, _ word: String, _ time: String)
    -> ChartLabel
  {
    let width = Double(word.count + time.count + 1) * Self.letter + 10
    let sides = keyTime.at > 0.6 ? [true, false] : [false, true]
    for level in 0..<Self.mostLevels {
      for isLeft in sides {
        let range = isLeft ? (x - width)...x : x...(x + width)
        guard range.lowerBound >= -20, range.upperBound <= TimeChart.usualWidth + 20,
          !taken[level].contains(where: { $0.overlaps(range) })
        else { continue }
        taken[level].append(range)
        levels = max(levels, level + 1)
        return ChartLabel(keyTime: keyTime, word: word, time: time, isLeft: isLeft, level: level)
      }
    }
    return ChartLabel(keyTime: keyTime, word: word, time: "", isLeft: sides[0], level: levels - 1)
  }

  // With its day where the piece shows several.
  private func time(_ keyTime: ChartKeyTime, _ piece: ChartPiece, _ facts: Facts) -> String {
    guard let minute = keyTime.when.minute.map(facts.clock) else { return keyTime.when.typed }
    let time = "\(keyTime.when.approximate ? "~" : "")\(facts.words.date(.time, minute))"
    let isOneDay = facts.clock(piece.start).isSameDay(as: facts.clock(piece.end))
    return isOneDay ? time : "\(facts.words.date(.day, minute)) \(time)"
  }
}
