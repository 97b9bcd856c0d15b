import Foundation
import Interchange
import Postmortems

/// What a row of a real protocol means: values only, never its words.
struct ExpectedRow: Equatable {
  let line: Int
  /// First and last instant and precision, as `TableRows` spells them.
  let said: String
  /// Where it stands in the timeline, from 1.
  let place: Int

  /// The rows of each file of a house, by the beginning of its name.
  static func byFile(_ house: House) -> [String: [ExpectedRow]] {
    var (files, file): ([String: [ExpectedRow]], String) = ([:], "")
    for line in house.expected.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 1 { file = words[0] } else { files[file, default: []].append(ExpectedRow(words)) }
    }
    return files
  }

  static var count: Int { House.allCases.flatMap { byFile($0).values }.reduce(0) { $0 + $1.count } }

  // A row that cannot be read here would be missing in the comparison: it becomes one that nothing equals.
  private init(_ words: [String]) {
    let isRow = words.count == 5
    line = isRow ? Int(words[0]) ?? -1 : -1
    said = isRow ? words[1...3].joined(separator: " ") : ""
    place = isRow ? Int(words[4]) ?? -1 : -1
  }

  init(line: Int, _ when: FuzzyTime, place: Int) {
    self.line = line
    let ends = [when.earliest, when.latest].map { $0?.ISO8601Format() ?? "unknown" }
    said = (ends + [when.precision.rawValue]).joined(separator: " ")
    self.place = place
  }
}
