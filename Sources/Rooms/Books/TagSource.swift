import Postmortems

/// Random tags for revisions, from a seed.
struct TagSource: Sendable {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A tag of six letters and digits: a restored database draws the same one once in two thousand million.
  mutating func next() -> String {
    let letters = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    return String((0..<6).map { _ in letters[Int(random.next() % 36)] })
  }
}
