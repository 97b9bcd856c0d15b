/// How long things took, in milliseconds.
struct Latencies: Sendable {
  private let sorted: [Double]

  init(_ nanoseconds: [Int64]) { sorted = nanoseconds.map { Double($0) / 1e6 }.sorted() }

  var count: Int { sorted.count }

  /// The smallest that so many of a hundred do not exceed (nearest rank); nil where nothing was measured.
  func percentile(_ share: Double) -> Double? {
    if sorted.isEmpty { return nil }
    let rank = Int((share / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}
