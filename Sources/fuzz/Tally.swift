import Foundation

/// What came of all documents.
struct Tally {
  /// Microseconds a byte from which on a cost is out of proportion.
  static let limit = 100.0

  private var count = 0
  private var bytes = 0
  private var seconds = 0.0
  private var rows = 0
  private var refused = 0
  private var dearest: (number: Int, attempt: Attempt)?
  /// The documents that cost too much, or that an import made something wrong of.
  private(set) var excesses: [(number: Int, attempt: Attempt)] = []

  mutating func add(_ attempt: Attempt, _ number: Int) {
    count += 1
    bytes += attempt.bytes
    seconds += attempt.seconds
    rows += attempt.rows ?? 0
    if attempt.rows == nil { refused += 1 }
    if attempt.costPerByte > dearest?.attempt.costPerByte ?? 0 { dearest = (number, attempt) }
    if attempt.costPerByte > Tally.limit || attempt.fault != nil { excesses.append((number, attempt)) }
  }

  var report: String {
    var lines = [
      "\(count) documents, \(bytes / 1_000_000) MB, \(refused) refused, \(rows) rows, \(Int(seconds)) s",
      "mean cost \(String(format: "%.3f", seconds * 1e6 / Double(max(1, bytes)))) µs a byte",
    ]
    if let dearest {
      let cost = String(format: "%.1f", dearest.attempt.costPerByte)
      lines.append("dearest: document \(dearest.number), \(dearest.attempt.summary), \(cost) µs a byte")
    }
    lines += excesses.prefix(20).map {
      "out of proportion or wrong: document \($0.number), \($0.attempt.summary)"
    }
    return lines.joined(separator: "\n")
  }
}
