import Postmortems

/// What happens to files: bytes change, pieces go missing, come twice, or from elsewhere.
enum Mutation {
  static func apply(to bytes: inout [UInt8], other: [UInt8], _ dice: inout SplitMix64) {
    if bytes.isEmpty { return bytes = other }
    let (start, end) = span(bytes.count, &dice)
    switch dice.below(9) {
    case 0: bytes[start] = UInt8(truncatingIfNeeded: dice.next())
    case 1: bytes[start] ^= 1 << UInt8(dice.below(8))
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 4:
      let piece =
        other.isEmpty ? [] : { (ends: (Int, Int)) in other[ends.0..<ends.1] }(span(other.count, &dice))
      bytes.insert(contentsOf: piece, at: start)
    case 5: bytes.insert(contentsOf: dice.oneOf(marks), at: start)
    case 6: repeatPiece(&bytes, start, end, &dice)
    case 7: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    default: bytes = Array(bytes[..<end])
    }
  }

  /// A piece of at most 200 bytes.
  private static func span(_ count: Int, _ dice: inout SplitMix64) -> (Int, Int) {
    let start = dice.below(count)
    return (start, min(count, start + 1 + dice.below(200)))
  }

  private static func repeatPiece(_ bytes: inout [UInt8], _ start: Int, _ end: Int, _ dice: inout SplitMix64)
  {
    let piece = Array(bytes[start..<min(end, start + 12)])
    let times = 1 + dice.below(dice.below(50) == 0 ? 2_000 : 40)
    bytes.insert(contentsOf: Array(repeating: piece, count: times).joined(), at: start)
  }

  private static let marks: [[UInt8]] = [
    "\n# ", "\n|", "\n- **Timeline**\n  - ", "\n---\n", "**", "```", "<table>", "</table>", "[", "](",
    "\n    ", "\t",
    "\u{FEFF}", "\r", "\0", "\"", ",", ";", "<div>", "\u{301}", "10:20", "2021-12-10",
  ].map { Array($0.utf8) }
}
