import Testing

@testable import Interchange
@testable import Postmortems

/// Protocols that were cut, doubled and stirred: each is read or refused.
struct MangledImportTests {
  private static let pieces = [
    "|", "|---|---|", "\n", "\n\n", "- ", "  - ", "1. ", "# ", "```", "[", "](", "]: x", "[a][b]", "<br>",
    "&amp;", "&#x0;",
    "&#xD800;", "\\|", "\u{0301}", "\u{FEFF}", "\u{1}", "🖨️", "---", "===", "**", "owner:", "Severity: ",
    "Date: 2021-06-10", "CET",
    "\r", "\t", "| 25:99 | x |", "~", " ",
  ]

  @Test(arguments: 0..<20)
  func `whatever stands in a file, it is read or refused`(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 977 &+ 3)
    for _ in 0..<Self.rounds {
      let text = mangled(Written.whole + Written.loose, &dice)
      do {
        let imported = try Protocols.read(text)
        #expect(Postmortem.replay(imported.changes) == imported.postmortem)
        #expect(!MarkdownExport.text(of: imported.postmortem, people: [:]).isEmpty)
      } catch is ImportRefusal {
        continue
      }
    }
  }

  private static let rounds = 25

  private func mangled(_ text: String, _ dice: inout Dice) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...40, using: &dice) {
      let start = Int.random(in: 0..<scalars.count, using: &dice)
      let end = min(scalars.count, start + Int.random(in: 0...30, using: &dice))
      switch Int.random(in: 0..<4, using: &dice) {
      case 0 where end - start < scalars.count: scalars.removeSubrange(start..<end)
      case 1: scalars.insert(contentsOf: scalars[start..<end], at: start)
      default:
        scalars.insert(contentsOf: (Self.pieces.randomElement(using: &dice) ?? "").unicodeScalars, at: start)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
