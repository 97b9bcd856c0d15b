import Foundation
import Interchange
import Postmortems
import Testing

/// What is imported has long happened: it arrives published, at its own date.
struct ImportedDateTests {
  private static func read(_ text: String, file: String = "ramp/scanner.md", staysOpen: Bool = false) throws
    -> Imported
  {
    var ids = Dice()
    let context = ImportContext(
      author: Protocols.lena, now: Protocols.now, zone: "Europe/Berlin", people: [], staysOpen: staysOpen)
    return try Imports.read(file: file, text: text, context, ids: &ids)
  }

  private static func scanner(_ rows: [String], title: String = "Scanner down", above: String = "") -> String
  {
    "\(above)# \(title)\n\n## Timeline\n\n" + rows.map { "- \($0)\n" }.joined()
  }

  private static let rows = ["2022-02-01 10:00 Scanner stops", "2022-02-03 10:20 Scanner runs"]

  @Test(arguments: [
    (scanner(rows, title: "2022-02-04 Scanner down"), "ramp/scanner.md", "2022-02-04T11:00:00Z"),
    (scanner(rows), "ramp/2022-02-04-scanner.md", "2022-02-04T11:00:00Z"),
    (scanner(rows, above: "---\ndate: 2022-02-04\n---\n"), "ramp/scanner.md", "2022-02-04T11:00:00Z"),
    (scanner(rows), "ramp/scanner.md", "2022-02-03T09:20:59Z"),
    (scanner(rows + ["2022 A bad year"]), "ramp/scanner.md", "2022-02-03T09:20:59Z"),
    (scanner(rows + ["2031-02-01 10:00 Written by mistake"]), "ramp/scanner.md", "2023-11-14T22:13:20Z"),
    (scanner(rows, title: "2031-02-04 Scanner down"), "ramp/scanner.md", "2023-11-14T22:13:20Z"),
    (
      "# Scanner down\n\n## Summary\n\nIt stood.\n\n## Root causes\n\n- dust\n\n## Action items\n\n- clean\n",
      "ramp/scanner.md", "2023-11-14T22:13:20Z"
    ),
  ])
  func `it is the first edition, at the date stated, the end of its timeline, or now`(
    _ text: String, _ file: String, _ date: String
  ) throws {
    let imported = try Self.read(text, file: file)
    let postmortem = imported.postmortem
    #expect(postmortem.state == .published)
    #expect(postmortem.editions.map(\.number) == [1])
    #expect(postmortem.editions.first?.at.ISO8601Format() == date)
    #expect(postmortem.openedAt.ISO8601Format() == date)
    #expect(imported.date.ISO8601Format() == date)
    #expect(!postmortem.differsFromEdition)
    #expect(Postmortem.replay(imported.changes) == postmortem)
  }

  @Test func `what stays open is opened now and has no edition`() throws {
    let imported = try Self.read(Self.scanner(Self.rows), file: "ramp/2022-02-04-scanner.md", staysOpen: true)
    #expect(imported.postmortem.state == .open)
    #expect(imported.postmortem.editions.isEmpty)
    #expect(imported.date == Protocols.now)
    #expect(Postmortem.replay(imported.changes) == imported.postmortem)
  }

  @Test func `a file in our own format says itself whether it is open, and when it was published`() throws {
    let open = try Self.read(Self.scanner(Self.rows), staysOpen: true)
    #expect(try Self.read(MarkdownExport.text(of: open.postmortem, people: [:])).postmortem.state == .open)
    let published = try Self.read(Self.scanner(Self.rows))
    let again = try Self.read(MarkdownExport.text(of: published.postmortem, people: [:]))
    #expect(again.postmortem.editions == published.postmortem.editions)
    #expect(again.date == published.date)
  }

  @Test(arguments: [
    ("- 2022-07-01 10:00 CET Scanner stops", true), ("- 2022-07-01 10:00 CEST Scanner stops", false),
    ("All times in CET.\n\n- 2022-07-01 10:00 Scanner stops", true),
    ("All times in CET.\n\n- 2022-01-01 10:00 Scanner stops", false),
    ("All times in CET.\n\n- 2022-07-01 10:00 UTC Scanner stops", false),
    ("All times in Europe/Berlin.\n\n- 2022-07-01 10:00 Scanner stops", false),
    ("| Time (PST) | What |\n|---|---|\n| 2022-07-01 10:00 | Scanner stops |", true),
    ("| Time (GMT) | What |\n|---|---|\n| 2022-07-01 10:00 | Scanner stops |", true),
    ("| Time (UTC) | What |\n|---|---|\n| 2022-07-01 10:00 | Scanner stops |", false),
    ("- 2022-07-01 10:00 Scanner stops", false),
  ])
  func `a winter name that stands in summer is noted`(_ timeline: String, _ isNoted: Bool) throws {
    let report = try Self.read("# Scanner down\n\n## Timeline\n\n\(timeline)\n").report
    #expect(report.rows == 1)
    #expect(report.hasWinterNameInSummer == isNoted)
  }
}
