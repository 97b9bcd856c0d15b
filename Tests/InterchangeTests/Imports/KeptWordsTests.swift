import Foundation
import Interchange
import Postmortems
import Testing

/// Words that stand where one looks for none: they too are in a field or in a text.
struct KeptWordsTests {
  private func read(_ body: String) throws -> Imported { try imported("# Scanner down\n\n\(body)\n") }

  @Test(arguments: [
    "- 2022-03-04 10:00 Off\n- 2022-03-04 10:40\n- 2022-03-04 10:50 On",
    "| Time | Event |\n|---|---|\n| 2022-03-04 10:00 | Off |\n| 2022-03-04 10:40 | |\n| 2022-03-04 10:50 | On |",
  ])
  func `a row with a time alone says that time`(_ timeline: String) throws {
    let rows = try read("## Timeline\n\n" + timeline).rows
    #expect(rows.count == 3)
    #expect(rows.dropFirst().first == "2022-03-04T09:40:00Z 2022-03-04 10:40")
  }

  @Test func `so does one in a spreadsheet`() throws {
    let rows = try imported("Time;Event\n2022-03-04 10:00;Off\n2022-03-04 10:40;\n").rows
    #expect(rows.last == "2022-03-04T09:40:00Z 2022-03-04 10:40")
  }

  @Test(arguments: ["2022-03-10 15:05 am Montag", "2022-03-10 15:05 ca."])
  func `a time that goes on in words keeps them`(_ item: String) throws {
    let rows = try read("## Timeline\n\n- 2022-03-10 14:00 Off\n- \(item)").rows
    #expect(rows.last == "2022-03-10T14:05:00Z \(item)")
  }

  @Test func `a day that no row takes is text`() throws {
    let imported = try read("## Timeline\n\n- 2022-03-04\n- 10:00 Off\n- 2022-03-05")
    #expect(imported.rows == ["2022-03-04T09:00:00Z Off"])
    #expect(imported.postmortem.notes == "# Timeline\n\n2022-03-05")
  }

  @Test func `a heading with a time above a list of times is a row too`() throws {
    let rows = try read(
      "## Timeline\n\n- 2022-03-04 10:00 Off\n\n### 10:06 Zebra crossing\n\n- 10:07 Yak\n- 10:08 Ox"
    ).rows
    #expect(rows.map { $0.suffix(14) }.contains("Zebra crossing"))
    #expect(rows.count == 4)
  }

  @Test(arguments: [
    "## Timeline of the second crash, told by Tomke", "## Metrics", "## Timeline (told by Tomke)",
    "## Timeline\n\n### Phase one, night shift", "## Timeline\n\n### 2022-03-04 Deployment goes wrong",
  ])
  func `a heading that says more than a known name or a day is text`(_ headings: String) throws {
    let imported = try read(headings + "\n\n- 2022-03-04 10:07 Yak\n- 2022-03-04 10:08 Ox")
    #expect(imported.rows.count == 2)
    let heading = try #require(headings.split(separator: "#").last).trimmingCharacters(in: .whitespaces)
    #expect(imported.postmortem.notes.contains(heading))
    #expect(imported.report.account.keptAsText == 1)
  }

  @Test func `headings of phases stay in their order`() throws {
    let notes = try read(
      "## Timeline\n\n### Phase one\n\n- 2022-03-04 10:00 Off\n\n### Phase two\n\nIt rained.\n"
    ).postmortem.notes
    #expect(notes == "# Timeline\n\n## Phase one\n\n## Phase two\n\nIt rained.")
  }

  @Test(arguments: [
    "## Timeline", "## Timeline (UTC)", "## Timeline (2022-03-04)", "## 3. Timeline", "## 2022-03-04",
  ])
  func `a heading that only names its section, zone or day is no text`(_ heading: String) throws {
    let imported = try read(heading + "\n\n- 10:07 Yak\n- 10:08 Ox")
    #expect(imported.rows.count == 2)
    #expect(imported.postmortem.notes.isEmpty && imported.report.account.keptAsText == 0)
  }

  @Test func `a remark in the heading of the summary is part of it`() throws {
    let postmortem = try read(
      "## Summary (draft of Lena)\n\nDark.\n\n## Timeline\n\n- 2022-03-04 10:07 Yak"
    ).postmortem
    #expect(postmortem.summary == "# Summary (draft of Lena)\n\nDark.")
  }

  @Test func `a page that is nested too deeply is refused, and says so`() {
    let list = "<ul><li>2022-03-04 10:00 Off</li><li>10:01 On</li></ul>"
    for (open, close) in [("<div>", "</div>"), ("<ul><li>", "</li></ul>")] {
      let deep = String(repeating: open, count: 300) + "deep" + String(repeating: close, count: 300)
      #expect(throws: ImportRefusal.tooDeep) { try imported(list + deep + "<p>behind</p>") }
    }
  }

  @Test func `a picture keeps what it is called`() throws {
    let rows = try imported(
      """
      <h2>Timeline</h2><ul><li>2022-03-04 10:00 <img src="a.png" alt="graph of load"></li>
      <li>10:01 <img src="data:image/png;base64,AA" alt="graph of heat"></li></ul>
      """
    ).rows
    #expect(rows.first?.hasSuffix("![graph of load](a.png)") == true)
    #expect(rows.last?.hasSuffix("Z graph of heat") == true)
  }
}
