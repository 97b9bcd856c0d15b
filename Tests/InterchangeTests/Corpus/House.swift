import Foundation

/// An organisation whose protocols lie in the corpus, and the form that it writes them in.
enum House: String, CaseIterable {
  case dfds, moj, mybinder

  /// How many characters of a file's name tell it from the others.
  static let prefix = 10

  var expected: String {
    switch self {
    case .dfds: TableRows.expected
    case .moj: KeyEventRows.expected
    case .mybinder: HeadingRows.expected
    }
  }

  /// The lines that are rows of the timeline, from 1, counted without the code under test, and the time in each.
  func rows(in lines: [String]) -> [(line: Int, typed: String)] {
    switch self {
    case .dfds: tableRows(lines)
    case .moj:
      lines.enumerated().compactMap {
        timed($0.element, #/\s+- .*?(?<typed>\d{4}-\d\d-\d\d( \d\d:\d\d)?).*/#, $0.offset)
      }
    case .mybinder:
      lines.enumerated().compactMap { timed($0.element, #/### (?<typed>(Sep |~?\d).*?)( - .*)?/#, $0.offset) }
    }
  }

  // All lines of a table but its first two.
  private func tableRows(_ lines: [String]) -> [(line: Int, typed: String)] {
    let inTable = lines.indices.filter { lines[$0].hasPrefix("|") }
    return inTable.filter { inTable.contains($0 - 1) && inTable.contains($0 - 2) }.map {
      ($0 + 1, lines[$0].components(separatedBy: "|")[1].trimmingCharacters(in: .whitespaces))
    }
  }

  private func timed<Output>(
    _ line: String, _ pattern: Regex<Output>, _ offset: Int
  ) -> (line: Int, typed: String)? {
    guard !line.contains("http"), let match = line.wholeMatch(of: Regex<AnyRegexOutput>(pattern)),
      let typed = match.output["typed"]?.substring
    else { return nil }
    return (offset + 1, String(typed))
  }
}
