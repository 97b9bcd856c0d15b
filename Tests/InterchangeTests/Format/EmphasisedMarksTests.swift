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
}
