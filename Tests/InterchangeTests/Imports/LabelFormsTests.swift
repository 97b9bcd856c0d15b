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

/// Words that are easily lost.
struct EasilyLostTests {
  private func read(_ body: String) throws -> Imported {
    try imported("# Scanner on 2022-02-01\n\n\(body)\n")
  }

  @Test func `the first row of a table without heads is a row`() throws {
    let times = try read("## Timeline (UTC)\n\n| 10:00 | Off |\n|-|-|\n| 10:30 | On |")
    #expect(times.rows == ["2022-02-01T10:00:00Z Off", "2022-02-01T10:30:00Z On"])
    let tasks = try read(
      "## Timeline\n\n- 10:00 Off\n\n## Action items\n\n| Belt | Lena |\n|-|-|\n| Lamp | Jonas |")
    #expect(tasks.postmortem.actionItems.items.map(\.text) == ["Belt\nLena", "Lamp\nJonas"])
  }

  @Test func `headings may be counted`() throws {
    let text = try read("## 1. 10:00 Off\n\nDark.\n\n## 2. 10:30 On")
    #expect(text.rows == ["2022-02-01T09:00:00Z Off\n\nDark.", "2022-02-01T09:30:00Z On"])
  }

  @Test(arguments: ["\"Incident\",\"INC-12\"\n\"Severity\",\"SEV2\"\n", "\"Ramp\"\nSeverity,SEV2\n"])
  func `what a spreadsheet says above its heads stays`(_ above: String) throws {
    let text = try imported("\(above)Time,Event\n2022-02-01 10:00,Off\n2022-02-01 10:30,On\n", zone: "UTC")
    #expect(text.rows == ["2022-02-01T10:00:00Z Off", "2022-02-01T10:30:00Z On"])
    #expect(text.postmortem.incidents.items.first?.severity == "SEV2")
  }

  @Test func `a title may be called so, and a picture stand before a time`() throws {
    let text = try imported(
      "# Postmortem\n\n**Title:** Ramp\n\nDate: 2022-02-01\n\nEverything in UTC.\n\n## Timeline\n\n- :fire: 10:00 Off\n- 1030hrs On\n- Am Folgetag 11 Uhr: Dank\n"
    )
    #expect(text.postmortem.title == "Ramp")
    #expect(
      text.rows == [
        "2022-02-01T10:00:00Z :fire: Off", "2022-02-01T10:30:00Z On", "2022-02-02T11:00:00Z Dank",
      ])
  }

  @Test(arguments: [
    "| Nr | Datum | Von | Bis | Ereignis |\n|-|-|-|-|-|\n| 1 | 01.02.2022 | 10:00 | 10:10 | Off |",
    "Nr,Datum,Von,Bis,Ereignis\n1,01.02.2022,10:00,10:10,Off\n2,01.02.2022,10:20,10:30,On\n",
    "| # | From | To | Event |\n|-|-|-|-|\n| 1 | 2022-02-01 10:00 | 10:10 | Off |",
  ])
  func `a column that counts may stand before the times`(_ table: String) throws {
    let text = table.hasPrefix("|") ? "# Scanner\n\n## Timeline\n\n\(table)\n" : table
    #expect(try imported(text, zone: "UTC").rows.first == "2022-02-01T10:00:00Z Off")
  }

  @Test(arguments: ["<!-- saved -->", "<?xml version=\"1.0\"?>", "<title>Ramp</title>"])
  func `a page may begin with something else`(_ first: String) throws {
    let row = "<tr><td>2022-02-01 10:00</td><td>Off</td></tr>"
    let page = "\(first)\n<html><body><table><tr><th>Time</th><th>Event</th></tr>\(row)</table></body></html>"
    #expect(try imported(page, zone: "UTC").rows == ["2022-02-01T10:00:00Z Off"])
  }

  @Test func `where a row has no clock time, what stands there is what happened`() throws {
    let head = "| Date | Time | Event |\n|-|-|-|\n| 2022-02-01 | 10:00 | Off |\n"
    let text = try imported("# Scanner\n\n## Timeline (UTC)\n\n\(head)| 2022-02-03 | cleanup | |\n")
    #expect(text.rows == ["2022-02-01T10:00:00Z Off", "2022-02-03T00:00:00Z cleanup"])
  }

  @Test func `in a timeline of lines, times in words begin rows too`() throws {
    let lines = "10:00 - Off\nlast summer - first warning\n10:30 - On"
    let text = try read("## Timeline (UTC)\n\n\(lines)")
    #expect(text.postmortem.timeline.events.count == 3)
    #expect(text.event(saying: "first warning")?.when.typed == "last summer")
  }

  @Test func `words beside a ticket or a name stay`() throws {
    let head = "## Timeline\n\n- 10:00 Off\n\n## Action items\n\n| Task | Ticket | Owner | Due |\n|-|-|-|-|\n"
    let cells =
      "| Belt | [OPS-1](https://t.example/browse/OPS-1) waits | [Lena](mailto:l@x.example) | 1. Jan |"
    let item = try #require(read(head + cells).postmortem.actionItems.items.first)
    #expect(item.tickets == ["https://t.example/browse/OPS-1"])
    #expect(item.text.contains("waits") && item.text.contains("mailto:") && item.text.contains("Due: 1. Jan"))
    #expect(item.due == nil)
  }

  @Test func `a time may be a link, which goes with what is said`() throws {
    let link = "https://chat.example/1"
    let list = try read("## Timeline (UTC)\n\n- [10:00](\(link)) Off\n- **[10:30](\(link))** On")
    #expect(
      list.rows == ["2022-02-01T10:00:00Z Off [10:00](\(link))", "2022-02-01T10:30:00Z On [10:30](\(link))"])
    let table = try read("## Timeline (UTC)\n\n| Time | Event |\n|-|-|\n| [10:00](\(link)) | Off |")
    #expect(table.rows == ["2022-02-01T10:00:00Z Off [10:00](\(link))"])
  }

  @Test func `a text below another's heading keeps its own`() throws {
    let text = try read("## Impact\n\nFifty.\n\n## Summary\n\nDark.\n\n## Timeline\n\n- 10:00 Off")
    #expect(text.postmortem.summary == "# Impact\n\nFifty.\n\n# Summary\n\nDark.")
  }

  @Test func `fields below a heading are those of one item`() throws {
    let fields = "- **Owner:** Lena Harms\n- **Due:** 2022-03-01\n- **Status:** Done"
    let text = try read("## Timeline\n\n- 10:00 Off\n\n## Action items\n\n### New belt\n\n\(fields)")
    let item = try #require(text.postmortem.actionItems.items.first)
    #expect(text.postmortem.actionItems.items.count == 1)
    #expect(item.text == "New belt" && item.due?.spelled == "2022-03-01")
  }

  @Test func `what somebody does is nobody`() throws {
    let text = try read(
      "## Timeline\n\n- 10:00 Off\n\n## Attendees\n\n- Lena Harms, SRE\n- Jonas Petersen, Ramp Team")
    #expect(text.people.map(\.name) == ["Lena Harms", "Jonas Petersen"])
    #expect(text.postmortem.notes.contains("Ramp Team"))
  }

  @Test func `a remark in front matter is none of the value`() throws {
    let head = "---\ntitle: \"Ramp\" # seven\ntags: [a, b] # eight\n---\n"
    let text = try imported("\(head)\n## Timeline\n\n- 2022-02-01 10:00 Off\n")
    #expect(text.postmortem.title == "Ramp" && text.postmortem.tags == ["a", "b"])
    #expect(text.postmortem.notes.contains("seven") && text.postmortem.notes.contains("eight"))
  }

  @Test func `the caption of a table stays`() throws {
    let table = "<table><caption>At the ramp</caption><tr><th>Time</th><th>Event</th></tr>"
    let text = try imported(
      "<html><body><h1>Scanner</h1>\(table)<tr><td>2022-02-01 10:00</td><td>Off</td></tr></table>")
    #expect((text.postmortem.summary + text.postmortem.notes).contains("At the ramp"))
  }

  @Test(arguments: ["erledigt am 01.03.2022", "✔️ Done", "merged", "Done - by Lena"])
  func `a state may be explained`(_ state: String) throws {
    let table = "| Task | Status |\n|-|-|\n| Belt | \(state) |"
    let item = try #require(
      read("## Timeline\n\n- 10:00 Off\n\n## Action items\n\n\(table)").postmortem.actionItems.items.first)
    #expect(item.state == .done)
  }
}
