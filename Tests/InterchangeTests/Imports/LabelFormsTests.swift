import Foundation
import Interchange
import Postmortems
import Testing

/// Parts of a protocol that are called by labels, tables or front matter instead of headings.
struct LabelFormsTests {
  private func read(_ body: String) throws -> Imported {
    try imported("# Scanner down on 2022-02-01\n\n\(body)\n")
  }

  @Test(arguments: ["**Overview**", "**Overview:**", "**Overview**:"])
  func `bold words that stand alone are headings where two are known`(_ label: String) throws {
    let text = try read("\(label)\n\nThe ramp was dark.\n\n**Timeline**\n\n- 10:00 Scanner stops")
    #expect(text.rows == ["2022-02-01T09:00:00Z Scanner stops"])
    #expect(text.postmortem.summary == "The ramp was dark.")
    #expect(text.report.account.keptAsText == 0)
  }

  @Test func `a single bold word is text`() throws {
    let text = try read("**Overview**\n\nDark.\n\n## Timeline\n\n- 10:00 Scanner stops")
    #expect(text.postmortem.summary == "**Overview**\n\nDark.")
  }

  @Test func `a table of tasks is one of action items, whatever stands above it`() throws {
    let head = "| Priority | Task | DRI | Issue |\n|---|---|---|---|\n"
    let text = try read(
      "## Timeline\n\n- 10:00 Scanner stops\n\n## Work\n\n\(head)| high | Battery | Lena Harms | OPS-7 |")
    let item = try #require(text.postmortem.actionItems.items.first)
    #expect(item.text == "Battery")
    #expect(item.priority == .high)
    #expect(item.tickets == ["OPS-7"])
    #expect(text.postmortem.notes == "# Work")
  }

  @Test func `a table of key events sets the times of the incident`() throws {
    let table = "| Event | Time |\n|---|---|\n| Started | 10:00 |\n| Resolved | 10:20 |"
    let text = try read("## Key events\n\n\(table)\n\n## Timeline\n\n- 10:00 Scanner stops")
    let incident = try #require(text.postmortem.incidents.items.first)
    #expect(
      text.postmortem.when(.started, of: incident)?.time.earliest?.ISO8601Format() == "2022-02-01T09:00:00Z")
    #expect(
      text.postmortem.when(.resolved, of: incident)?.time.earliest?.ISO8601Format() == "2022-02-01T09:20:00Z")
  }

  @Test func `the frame of the meeting is none of the incident's times`() throws {
    let text = try read(
      "Besprechung: 12.02.2022\nBeginn: 10:00\nEnde: 12:00\n\n## Ablauf\n\n- 14:00 Scanner steht")
    let incident = try #require(text.postmortem.incidents.items.first)
    #expect(text.postmortem.when(.started, of: incident) == nil)
    #expect(text.postmortem.summary == "Besprechung: 12.02.2022\nBeginn: 10:00\nEnde: 12:00")
    let own = try read("Beginn: 2022-02-01 10:00\n\n## Ablauf\n\n- 14:00 Scanner steht")
    #expect(own.postmortem.when(.started, of: try #require(own.postmortem.incidents.items.first)) != nil)
  }

  @Test func `a few paragraphs are one cause`() throws {
    let text = try read(
      "## Timeline\n\n- 10:00 Scanner stops\n\n## Blameless root cause\n\nOld battery.\n\nNo spare.")
    #expect(text.postmortem.causes.items.map(\.text) == ["Old battery.\n\nNo spare."])
  }

  @Test func `a file without any marks has its parts by lines that end in a colon`() throws {
    let text = try imported(
      "Incident: Ramp\nDate: 1 Feb 2022\n\nSummary:\nDark.\n\nTimeline (CET):\n10:00  Scanner stops\n10:20  Scanner runs\n\nRoot cause:\nOld battery.\n\nAction items:\n- Spare\n",
      file: "ramp.txt", zone: "UTC")
    #expect(text.rows == ["2022-02-01T09:00:00Z Scanner stops", "2022-02-01T09:20:00Z Scanner runs"])
    #expect(text.postmortem.causes.items.map(\.text) == ["Old battery."])
    #expect(text.postmortem.actionItems.items.map(\.text) == ["Spare"])
    #expect(text.postmortem.summary.hasSuffix("Dark."))
  }

  @Test func `what an office makes bold is a label`() throws {
    let bold = { (said: String) in "<p><span style=\"font-weight:700\">\(said)</span></p>" }
    let page =
      "<p class=title>Scanner on 2022-02-01</p>\(bold("Timeline (UTC)"))<ul><li>10:00 Off</li></ul>\(bold("Action items"))<ol><li>Spare - Lena Harms - Feb 20, 2022</li></ol>"
    let text = try imported("<html><body>\(page)</body></html>")
    #expect(text.rows == ["2022-02-01T10:00:00Z Off"])
    let item = try #require(text.postmortem.actionItems.items.first)
    #expect(item.text == "Spare" && item.due?.spelled == "2022-02-20")
    #expect(item.owner != nil)
  }

  @Test func `front matter in TOML is front matter`() throws {
    let head = "+++\ntitle = \"Scanner\"\ndate = 2022-02-03T14:00:00+02:00\ntags = [\"ramp\", \"power\"]\n"
    let text = try imported(
      "\(head)incident_date = 2022-02-01\n+++\n\n## Timeline\n\n- 10:00 Scanner stops\n")
    #expect(text.postmortem.title == "Scanner")
    #expect(text.postmortem.tags == ["ramp", "power"])
    #expect(text.rows == ["2022-02-01T09:00:00Z Scanner stops"])
    #expect(text.report.account.keptAsText == 0)
  }

  @Test func `a heading that is a time is no title`() throws {
    let text = try imported(
      "## 10:00 Scanner stops\n\nDark.\n\n## 10:20 Scanner runs\n", file: "2022-02-01 ramp.md")
    #expect(
      text.rows == ["2022-02-01T09:00:00Z Scanner stops\n\nDark.", "2022-02-01T09:20:00Z Scanner runs"])
    #expect(text.postmortem.title == "2022-02-01 ramp")
  }
}
