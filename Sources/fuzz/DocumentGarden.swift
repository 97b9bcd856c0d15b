import Foundation
import Postmortems

/// Grows documents: some from a grammar of what protocols are made of, some from real ones, most of them mutilated.
struct DocumentGarden {
  private let seed: UInt64
  private let real: [[UInt8]]

  init(seed: UInt64, corpus: String?) throws {
    self.seed = seed
    var real: [[UInt8]] = []
    if let corpus {
      let files = FileManager.default.enumerator(atPath: corpus)?.compactMap { $0 as? String } ?? []
      for file in files.sorted() where file.hasSuffix(".md") {
        real.append([UInt8](try Data(contentsOf: URL(filePath: corpus).appending(path: file))))
      }
    }
    self.real = real
  }

  /// The document of that number, the same at any time.
  func document(_ number: Int) -> [UInt8] {
    var dice = SplitMix64(seed: seed &* 1_000_003 &+ UInt64(number))
    let isReal = !real.isEmpty && dice.below(2) == 0
    var bytes = isReal ? dice.oneOf(real) : Array(GrownText(&dice).text.utf8)
    for _ in 0..<dice.below(8) {
      Mutation.apply(to: &bytes, other: real.isEmpty ? bytes : dice.oneOf(real), &dice)
    }
    return bytes
  }
}
