/// Where a row stands in the timeline: `start` ascending, then the wider span first, then `rank`.
///
/// So a day sorts before its first clock time, and the long past before everything. It is a value, not a
/// reference to another row: that keeps the order transitive whatever happens to the row above. Rows that
/// still tie are told apart by `TimelinePlace`.
package struct TimelineOrder: Hashable, Codable, Sendable {
  /// Seconds since 1970-01-01 UTC.
  package let start: Int64
  /// Seconds from the first to the last second that is meant.
  package let width: Int64
  /// The order of entry, or a value in between after a move.
  package let rank: Double

  package init(start: Int64, width: Int64, rank: Double) {
    self.start = start
    self.width = width
    self.rank = rank.isNaN ? 0 : rank + 0
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      start: try values.decode(Int64.self, forKey: .start),
      width: try values.decode(Int64.self, forKey: .width),
      rank: try values.decode(Double.self, forKey: .rank))
  }

  /// Before every time there can be; exact in JSON numbers of any language.
  package static func beforeEverything(rank: Double) -> TimelineOrder {
    TimelineOrder(start: -9_007_199_254_740_991, width: 9_007_199_254_740_991, rank: rank)
  }

  /// The order of a row with this time. An unknown time takes the place of the row above once, as it is at
  /// that moment; with none above it stands before everything.
  package static func of(_ time: FuzzyTime, rank: Double, below above: TimelineOrder? = nil) -> TimelineOrder
  {
    if let earliest = time.earliest, let latest = time.latest {
      let (start, end) = (Instant(earliest).seconds, Instant(latest).seconds)
      return TimelineOrder(start: Int64(start), width: Int64(max(0, end - start)), rank: rank)
    }
    guard let above else { return beforeEverything(rank: rank) }
    return TimelineOrder(start: above.start, width: above.width, rank: rank)
  }

  /// A rank between two neighbours; nil when no number is left in between. Pass nil for an open side.
  package static func rank(after lower: Double?, before upper: Double?) -> Double? {
    switch (lower, upper) {
    case (nil, nil): return 0
    case (let lower?, nil): return lower + 1 > lower ? lower + 1 : nil
    case (nil, let upper?): return upper - 1 < upper ? upper - 1 : nil
    case (let lower?, let upper?):
      let middle = lower + (upper - lower) / 2
      return lower < middle && middle < upper ? middle : nil
    }
  }
}

extension TimelineOrder: Comparable {
  package static func < (left: TimelineOrder, right: TimelineOrder) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.width != right.width { return left.width > right.width }
    return left.rank < right.rank
  }
}

/// A row's order and its id: total, since no two rows share an id. Ids compare by their bytes.
package struct TimelinePlace: Comparable, Sendable {
  package let order: TimelineOrder
  package let id: String

  package init(_ order: TimelineOrder, id: String) {
    self.order = order
    self.id = id
  }

  package static func == (left: TimelinePlace, right: TimelinePlace) -> Bool {
    left.order == right.order && left.id.utf8.elementsEqual(right.id.utf8)
  }

  package static func < (left: TimelinePlace, right: TimelinePlace) -> Bool {
    if left.order != right.order { return left.order < right.order }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}
