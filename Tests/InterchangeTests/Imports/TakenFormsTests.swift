import Foundation
import Interchange
import Postmortems
import Testing

/// Forms that people use and that are easily refused, or taken for something else.
struct TakenFormsTests {
  private let scanner = ["2022-02-01T09:00:00Z Scanner stops", "2022-02-01T09:20:00Z Scanner runs"]
  private func read(_ body: String) throws -> Imported { try imported("# Scanner down\n\n\(body)\n") }

  @Test(arguments: [
    "2022-02-01 (all times CET)\n\n- 10:00 Scanner stops\n- 10:20 Scanner runs",
    "- 2022-02-01\n  - 10:00 Scanner stops\n  - 10:20 Scanner runs",
    "- Day one\n  - 2022-02-01 10:00 Scanner stops\n  - 10:20 Scanner runs",
    "- Day one\n  - Morning\n    - 2022-02-01 10:00 Scanner stops\n    - 10:20 Scanner runs",
    "| # | Time | Event |\n|---|---|---|\n| | 2022-02-01 10:00 | Scanner stops |\n| | 10:20 | Scanner runs |",
    "2022-02-01 10:00\n: Scanner stops\n\n10:20\n: Scanner runs",
  ])
  func `days and zones above rows, lists within lists, numbered tables and terms are timelines`(
    _ timeline: String
  ) throws {
    #expect(try read("## Timeline\n\n" + timeline).rows == scanner)
  }

  @Test(arguments: ["- 2022-02-01 10:00 Scanner stops", "## Timeline\n\n- 2022-02-01 10:00 Scanner stops"])
  func `one row is enough where nothing else is said`(_ text: String) throws {
    #expect(try imported(text).rows == Array(scanner.prefix(1)))
  }

  @Test func `one line with a time in a text is no protocol`() {
    #expect(throws: ImportRefusal.noTimeline) { try read("- 2022-02-01 10:00 Scanner stops") }
  }

  @Test func `headings below several days are one timeline`() throws {
    let imported = try read(
      "## 2022-02-01\n\n### 10:00 Scanner stops\n\nDark.\n\n## 2022-02-02\n\n### 10:20 Scanner runs\n\nLight."
    )
    #expect(
      imported.rows == [
        "2022-02-01T09:00:00Z Scanner stops\n\nDark.", "2022-02-02T09:20:00Z Scanner runs\n\nLight.",
      ])
    #expect(imported.postmortem.notes.isEmpty)
  }

  @Test(arguments: [
    "Event,Time\nScanner stops,2022-02-01 10:00\nScanner runs,10:20\n",
    "Ramp at Brackmoor,\nTime,Event\n2022-02-01 10:00,Scanner stops\n10:20,Scanner runs\n",
    "Ramp at Brackmoor\nTime;Event\n2022-02-01 10:00;Scanner stops\n10:20;Scanner runs\n",
  ])
  func `a spreadsheet may have its times elsewhere, or a title above its heads`(_ text: String) throws {
    let imported = try imported(text)
    #expect(imported.rows == scanner)
    if text.hasPrefix("Ramp") { #expect(imported.postmortem.title == "Ramp at Brackmoor") }
  }

  @Test func `columns before the time are kept in the text`() throws {
    let rows = try imported(
      "ID,Timestamp,Severity,Message\n1,2022-02-01 10:00,high,Scanner stops\n2,2022-02-01 10:20,low,Scanner runs\n"
    ).rows
    #expect(rows == ["\(scanner[0])\nID: 1\nSeverity: high", "\(scanner[1])\nID: 2\nSeverity: low"])
  }

  @Test func `what was changed in the document is no part of what happened`() throws {
    for heading in ["## Changelog of this document", "## Document"] {
      let imported = try read(
        "## Timeline\n\n- 2022-02-01 10:00 Off\n\n\(heading)\n\n| Date | Author | Change |\n|---|---|---|\n"
          + "| 2022-02-03 | Lena | Draft |\n")
      #expect(imported.rows == ["2022-02-01T09:00:00Z Off"])
      #expect(imported.postmortem.notes.contains("Draft"))
      #expect(imported.postmortem.notes.contains(heading.dropFirst(3)))
    }
  }

  @Test func `a number behind a day counts something`() throws {
    let rows = try read("## Timeline\n\n- 2022-02-01: 12 hits\n- 2022-02-02 14 Uhr Off").rows
    #expect(rows == ["2022-01-31T23:00:00Z 12 hits", "2022-02-02T13:00:00Z Off"])
  }

  @Test func `a key time that ends its line as wikis do is taken`() throws {
    let imported = try read("**End:** 2022-02-01 11:00 CET<br>\n\n## Timeline\n\n- 2022-02-01 10:00 Off")
    let incident = try #require(imported.postmortem.incidents.items.first)
    #expect(
      imported.postmortem.when(.resolved, of: incident)?.time.earliest?.ISO8601Format()
        == "2022-02-01T10:00:00Z")
  }

  @Test(arguments: ["a ", "beep boop\n", "ä\u{1F600}"])
  func `a section that is too long goes on in another text`(_ log: String) throws {
    let long = String(repeating: log, count: 130_000 / log.utf16.count)
    let postmortem = try read("## Timeline\n\n- 2022-02-01 10:00 Off\n\n## Background\n\n```\n\(long)\n```")
      .postmortem
    let kept = postmortem.notes + postmortem.lessons + postmortem.summary
    let plain = { (text: String) in text.filter { !$0.isWhitespace && $0 != "`" } }
    #expect(plain(kept) == plain("# Background" + long))
    #expect(postmortem.notes.hasSuffix("```") && postmortem.lessons.hasPrefix("```"))
  }

  @Test func `a section for which there is no room at all is refused by its name`() {
    let long = String(repeating: "a ", count: 200_000)
    #expect(throws: ImportRefusal.sectionTooLong(heading: "Background")) {
      try read("## Timeline\n\n- 2022-02-01 10:00 Off\n\n## Background\n\n\(long)")
    }
  }

  @Test func `a wrong byte in UTF-8 costs one character`() throws {
    let bytes = [UInt8]("gut ä schlecht ".utf8) + [0xFF]
    #expect(try Imports.text(of: bytes) == "gut ä schlecht \u{FFFD}")
    #expect(try Imports.text(of: [0x67, 0x75, 0x74, 0x20, 0xE4, 0x20, 0x75, 0x73, 0x77]) == "gut ä usw")
  }
}
