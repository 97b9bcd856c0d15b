import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// Action items, people and causes in the forms that people give them.
struct ActionItemFormsTests {
  private func postmortem(_ text: String) throws -> Postmortem {
    try imported("# Scanner\n\n\(text)\n\n## Timeline\n\n- 2022-02-01 10:00 Off\n- 10:05 On\n").postmortem
  }

  private func item(_ line: String) throws -> ActionItem? {
    try postmortem("## Action items\n\n\(line)").actionItems.items.first
  }

  @Test(arguments: [
    "- Oil it (Done)", "- Oil it (done)", "- Oil it [done]", "- DONE: Oil it", "- Erledigt: Oil it",
    "- Oil it - erledigt", "- [done] Oil it", "| Action | Status |\n|---|---|\n| Oil it | done 2022-04-02 |",
    "<ul><li class=\"checked\">Oil it</li></ul>",
  ])
  func `what is done is told in many ways`(_ line: String) throws {
    let page = line.hasPrefix("<") ? line : nil
    let found =
      try page.map {
        try imported(
          "<h1>Scanner</h1><h2>Timeline</h2><ul><li>2022-02-01 10:00 Off</li></ul><h2>Actions</h2>\($0)"
        )
        .postmortem.actionItems.items.first
      } ?? item(line)
    #expect(found?.text == "Oil it")
    #expect(found?.state == .done)
  }

  @Test(arguments: [
    ("- ~~Oil it~~", "struck out"), ("| Action | Status |\n|---|---|\n| Oil it | verworfen |", "verworfen"),
  ])
  func `what is struck out or given up is dropped, with a reason in words`(_ line: String, _ reason: String)
    throws
  {
    #expect(try item(line)?.text == "Oil it")
    #expect(try item(line)?.state == .dropped && item(line)?.reason == reason)
  }

  @Test(arguments: [
    ("- Oil it (Verantwortlich: Lena Harms, bis 01.04.2022)", "Lena Harms", "2022-04-01"),
    ("- Oil it - @lena", "@lena", nil), ("- Oil it — Lena Harms, due 2020-04-10", "Lena Harms", "2020-04-10"),
  ])
  func `owner and day stand behind the text`(_ line: String, _ owner: String, _ due: String?) throws {
    let found = try #require(try item(line))
    #expect(found.text == "Oil it")
    #expect(found.owner == .typed(owner))
    #expect(found.due == due.flatMap { CivilDate(spelled: $0) })
  }

  @Test(arguments: [
    "- Oil it — Lena Harms, due 03/04/2022",
    "| Action | Owner | Due |\n|---|---|---|\n| Oil it | Lena | 03/04/2022 |",
  ])
  func `days with slashes are read as the rest of the file writes them`(_ line: String) throws {
    #expect(try item(line + "\n\nReviewed on 25/03/2022.")?.due == CivilDate(spelled: "2022-04-03"))
    #expect(try item(line + "\n\nReviewed on 03/25/2022.")?.due == CivilDate(spelled: "2022-03-04"))
  }

  @Test func `tickets are known by their keys`() throws {
    #expect(try item("- Oil it, OPS-8, in UTF-8")?.tickets == ["OPS-8"])
    #expect(
      try item("- Oil it [OPS-77](https://tracker.example/OPS-77)")?.tickets == [
        "https://tracker.example/OPS-77"
      ])
  }

  @Test(arguments: [
    "Participants: Lena Harms, Amira Saleh", "**Attendees:** Lena Harms and Amira Saleh",
    "**Teilnehmer:** Lena Harms und Amira Saleh", "## Attendees\n\n- Lena Harms<br>Amira Saleh",
    "## Attendees\n\n- Lena Harms, ops\n- Amira Saleh, chair",
  ])
  func `the people who were there are told in many ways`(_ text: String) throws {
    var names = try imported("# Scanner\n\n\(text)\n\n## Timeline\n\n- 2022-02-01 10:00 Off\n").people.map(
      \.name)
    names.sort()
    #expect(names == ["Amira Saleh", "Lena Harms"])
  }

  @Test func `bold words before paragraphs and tables are headings`() throws {
    let found = try postmortem(
      "**Status**: Complete\n\n**Root Causes**: Old belt.\n\n**Trigger**: A parcel.\n\n**Action Items**:\n\n"
        + "| Action Item | Owner |\n|---|---|\n| New belt | Lena Harms |")
    #expect(found.causes.items.map(\.text) == ["Old belt."])
    #expect(found.actionItems.items.map(\.text) == ["New belt"])
    #expect(found.summary.contains("**Status**: Complete"))
    #expect(found.summary.contains("A parcel."))
  }

  @Test func `a paragraph that stands alone is the cause, or the severity, that its heading names`() throws {
    let found = try postmortem("## Root cause\n\nBad cable\n\n## Severity\n\nSEV2")
    #expect(found.causes.items.map(\.text) == ["Bad cable"])
    #expect(found.incidents.items.first?.severity == "SEV2")
    #expect(try postmortem("## Root causes\n\nAs we see it:\n\n- Bad cable").causes.items.count == 1)
  }

  @Test(arguments: [
    "- Oil it\n  - Owner: Lena Harms\n  - Due: 2022-04-01\n  - Status: done",
    "- [x] Oil it — Owner: Lena Harms — ETA: 2022-04-01", "- [x] Oil it (Lena Harms, bis 01.04.2022)",
    "| Action | DRI | ETA | Status |\n|---|---|---|---|\n| Oil it | Lena Harms | 2022-04-01 | ✅ |",
    "| Maßnahme | Verantwortlicher | Termin | Status |\n|---|---|---|---|\n| Oil it | Lena Harms | 01.04.2022 | erledigt |",
    "| | | | |\n|---|---|---|---|\n| Action | Owner | Due | Status |\n| Oil it | Lena Harms | 2022-04-01 | done |",
    "| Action | Due | Owner |\n|---|---|---|\n| Oil it | 2022-04-01 | Lena Harms **DONE** |",
  ])
  func `owner, day and state stand in lines, parts and columns of their own`(_ item: String) throws {
    let found = try #require(try self.item(item))
    #expect(found.text == "Oil it")
    #expect(found.owner == .typed("Lena Harms"))
    #expect(found.due == CivilDate(spelled: "2022-04-01"))
    #expect(found.state == .done)
  }

  @Test(arguments: ["- Oil it (Lena Harms)", "- Lena: Oil it", "- @lena: Oil it"])
  func `who is named elsewhere is known by the name alone`(_ item: String) throws {
    let found = try postmortem("Participants: Lena Harms, Amira Saleh\n\n## Action items\n\n\(item)")
    #expect(found.actionItems.items.map(\.text) == ["Oil it"])
    #expect(found.actionItems.items.first?.owner != nil)
    let unknown = try self.item("- Belt: Oil it (both ends)")
    #expect(unknown?.text == "Belt: Oil it (both ends)")
    #expect(unknown?.owner == nil)
  }

  @Test func `tickets behind dashes are taken`() throws {
    #expect(try item("- Oil it — Owner: Lena — JIRA: OPS-8")?.tickets == ["OPS-8"])
  }

  @Test(arguments: [
    "Root cause analysis", "Ursachenanalyse", "Root Cause Analysis (RCA)",
  ])
  func `causes in lists below causes stand below them`(_ heading: String) throws {
    let causes = try postmortem(
      "## \(heading)\n\n1. Belt worn\n   1. No inspection\n   2. No spare\n2. No alarm"
    ).causes
      .items
    #expect(causes.map(\.text) == ["Belt worn", "No inspection", "No spare", "No alarm"])
    #expect(causes.map { $0.parent == causes.first?.id } == [false, true, true, false])
  }

  @Test(arguments: ["Remediation", "Folgemaßnahmen", "Sofortmaßnahmen", "Offene Punkte"])
  func `action items have many names`(_ heading: String) throws {
    #expect(try postmortem("## \(heading)\n\n- Oil it").actionItems.items.map(\.text) == ["Oil it"])
  }

  @Test(arguments: ["What went well?", "Conclusion", "Was lief gut", "Was lief schlecht"])
  func `parts of the lessons keep their headings`(_ heading: String) throws {
    #expect(try postmortem("## \(heading)\n\n- Fast").lessons == "# \(heading)\n\n- Fast")
  }

  @Test func `key times, severity and people are known by further names`() throws {
    let found = try postmortem(
      "Detection time: 2022-02-01 10:05 UTC\nTime mitigated: 2022-02-01 10:30 UTC\nSeverity level: 2")
    let incident = try #require(found.incidents.items.first)
    #expect(Set(incident.keyTimes.keys) == [.detected, .mitigated])
    #expect(incident.severity == "2")
    let table = try postmortem("| Severity | Impact |\n|---|---|\n| SEV1 | all |")
    #expect(table.incidents.items.first?.severity == "SEV1")
    #expect(table.summary.contains("all"))
  }

  @Test func `a remark in parentheses is no part of a name`() throws {
    let imported = try imported(
      "# Scanner\n\n| | |\n|---|---|\n| Severity | P2 |\n| Participants | Lena Harms (IC), Amira Saleh |\n\n## Timeline\n\n- 2022-02-01 10:00 Off\n"
    )
    #expect(imported.people.map(\.name).sorted() == ["Amira Saleh", "Lena Harms"])
    #expect(imported.postmortem.summary.contains("(IC)"))
  }
}
