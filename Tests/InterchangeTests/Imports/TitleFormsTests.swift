import Foundation
import Interchange
import Postmortems
import Testing

/// What a file is called, and the day that its title says.
struct TitleFormsTests {
  @Test(arguments: ["## Background", "# Postmortem", "### Impact"])
  func `what stands before all else names a file sooner than a heading of a part`(_ heading: String) throws {
    let text = "---\ntitle: Search outage\n---\n\n\(heading)\n\nText.\n\n- 2021-07-05 10:00 off\n- 10:05 on\n"
    #expect(try imported(text).postmortem.title == "Search outage")
  }

  @Test(arguments: [
    "Incident log", "Log 2022-02-01", "Ablauf 1.2.2022", "Chronologie des Ausfalls", "Summary 2022-02-01",
    "Timeline",
  ])
  func `the one heading at the top is the title, also where it reads like that of a section`(_ title: String)
    throws
  {
    let imported = try imported("# \(title)\n\n- 2022-02-01 10:00 Off\n- 10:20 On\n\n## Impact\n\nNone.\n")
    #expect(imported.postmortem.title == title)
    #expect(imported.rows == ["2022-02-01T09:00:00Z Off", "2022-02-01T09:20:00Z On"])
  }

  @Test func `where all sections are on the top, the first is one of them`() throws {
    let imported = try imported(
      "# Summary\n\nDark.\n\n# Timeline\n\n- 2022-02-01 10:00 Off\n", file: "a/b.md")
    #expect(imported.postmortem.title == "b")
    #expect(imported.postmortem.summary == "Dark.")
  }

  @Test(arguments: [
    "<p class=\"c3 title\">Scanner down</p><h1>Timeline</h1><ul><li>2022-02-01 10:00 Off</li></ul>",
    "<p class=MsoTitle>Scanner down</p><h1>Timeline</h1><ul><li>2022-02-01 10:00 Off</li></ul>",
  ])
  func `an office marks the title of a document`(_ page: String) throws {
    #expect(try imported("<html><body>\(page)</body></html>").postmortem.title == "Scanner down")
  }

  @Test func `a first line may call itself the title`() throws {
    let postmortem = try imported(
      "Postmortem: Scanner down\n\n**Overview**\n\nDark.\n\n**Root Causes**\n\n- Belt\n\n**Timeline**\n\n- 2022-02-01 10:00 Off\n"
    ).postmortem
    #expect(postmortem.title == "Postmortem: Scanner down")
    #expect(postmortem.summary == "Dark.")
    #expect(postmortem.causes.items.map(\.text) == ["Belt"])
    #expect(postmortem.timeline.events.count == 1)
  }

  @Test func `the line by which a spreadsheet says what separates is none of its own`() throws {
    let imported = try imported("sep=;\nTime;Event\n2022-02-01 10:00;Off\n10:20;On\n")
    #expect(imported.rows == ["2022-02-01T09:00:00Z Off", "2022-02-01T09:20:00Z On"])
  }

  @Test func `a clock time in the title does not move the day of the record`() throws {
    let imported = try imported("# Scanner 2022-11-02 17:30\n\n- 17:30 Off\n- 18:00 On\n")
    #expect(imported.date.ISO8601Format().hasPrefix("2022-11-02"))
  }

  @Test func `a title without its year is of the year of the rows`() throws {
    let imported = try imported("# Scanner of October 21\n\n- 2018-10-21 22:52 Off\n- 2018-10-21 23:52 On\n")
    #expect(imported.date.ISO8601Format().hasPrefix("2018-10-21"))
  }

  @Test func `a weekday tells the year`() throws {
    let imported = try imported(
      "# Scanner\n\n## Timeline (UTC)\n\n- Mo 05.07. 10:00 Off\n- Mo 05.07. 10:20 On\n")
    #expect(imported.rows == ["2021-07-05T10:00:00Z Off", "2021-07-05T10:20:00Z On"])
  }

  @Test func `what a comment holds is no row`() throws {
    let imported = try imported(
      "# Scanner 2022-02-01\n\n<!--\n- 09:00 template\n- 09:05 template\n-->\n\n- 10:00 Off\n- 10:20 On\n")
    #expect(imported.rows.count == 2)
    #expect(imported.postmortem.summary.contains("<!--\n- 09:00 template\n- 09:05 template\n-->"))
  }

  @Test func `a paragraph below a heading with a time is what happened then`() throws {
    let rows = try imported(
      "# Scanner\n\n## Timeline\n\n### 2018 October 21 23:02 UTC\n\nBy 23:02 UTC, engineers knew.\n\n### 2018 October 21 23:13 UTC\n\nIt went on.\n"
    ).rows
    #expect(
      rows == ["2018-10-21T23:02:00Z By 23:02 UTC, engineers knew.", "2018-10-21T23:13:00Z It went on."])
  }

  @Test func `a section of the summary that nobody knows counts as kept`() throws {
    let report = try imported(
      "# Scanner\n\n## Summary\n\nDark.\n\n### Weather\n\nIt rained.\n\n## Timeline\n\n- 2022-02-01 10:00 Off\n"
    ).report
    #expect(report.account.keptAsText == 1)
  }

  @Test(arguments: [
    "# Ausfall 5.7.2021\n\n- 10:00 Beginn\n- 11:00 Ende\n",
    "# Störung Kasse\n\n- 2021-07-05 10:00 Gerät läuft wieder\n- 10:20 Kasse öffnet\n",
  ])
  func `a short German file is known as one`(_ text: String) throws {
    #expect(try imported(text).postmortem.language == .de)
  }
}
