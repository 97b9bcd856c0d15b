import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// Rows that people write into an exported file.
struct EmphasisedMarksTests {
  @Test(arguments: [
    "**16:00** _(activity, went well)_", "16:00 *(activity, went well)*", "16:00 _(activity, went well)_",
  ])
  func `kinds and flags are read however they are emphasised`(_ head: String) throws {
    let postmortem = try imported("# Scanner\n\n## Timeline\n\n- 2022-02-01 10:00 Off\n").postmortem
    let text = MarkdownExport.text(of: postmortem, people: [:])
    let end = try #require(text.range(of: "### 2022-02-01\n\n"))
    let event = try imported(text.replacingCharacters(in: end, with: "### 2022-02-01\n\n- \(head) Oil\n"))
      .event(saying: "Oil")
    #expect(event?.kind == .activity)
    #expect(event?.flags == [.wentWell])
    #expect(event?.text == "Oil")
  }

  @Test func `what belongs to an item is read however an editor emphasises it`() throws {
    let text =
      "# Scanner\n\n## Timeline\n\n- 2022-02-01 10:00 Off\n\n## Action items\n\n- ~~Belt~~ (owner: Lena Harms)\n"
    let written = MarkdownExport.text(of: try imported(text).postmortem, people: [:])
    let edited = written.replacing(#/^( +- )\*(\w+:)\*/#.anchorsMatchLineEndings()) { "\($0.1)_\($0.2)_" }
    #expect(edited != written)
    let (one, other) = (try imported(written).postmortem, try imported(edited).postmortem)
    let (before, after) = (
      try #require(one.actionItems.items.first), try #require(other.actionItems.items.first)
    )
    #expect(before.owner == after.owner && before.state == after.state && before.text == after.text)
  }

  @Test func `a second line below a key time is text`() throws {
    let text = try imported(
      "# Scanner\n\nStarted: 2022-02-01 10:00\n\n## Timeline\n\n- 2022-02-01 10:00 Off\n")
    let written = MarkdownExport.text(of: text.postmortem, people: [:])
    let line = try #require(written.lines(containing: "2022-02-01 10:00").first)
    let edited = written.replacing(line, with: "\(line)\n  the gate rang", maxReplacements: 1)
    #expect(try imported(edited).postmortem.notes.contains("the gate rang"))
  }
}

extension String {
  fileprivate func lines(containing words: String) -> [String] {
    components(separatedBy: "\n").filter { $0.contains(words) && $0.hasPrefix("- **") }
  }
}
