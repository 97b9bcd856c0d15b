import Interchange
import Postmortems
import Testing

struct TableImportTests {
  @Test func `rows stand in chronological order, an unknown one below the row above it`() throws {
    let rows = try imported(BrackmoorProtocol.text).rows
    #expect(
      rows == [
        "2011-12-31T23:00:00Z The spooler came with the first depot",
        "2022-04-30T22:00:00Z The queue was enlarged, somewhen in May",
        "2022-06-14T06:58:00Z Print jobs pile up",
        "2022-06-14T07:02:00Z First empty label in depot\u{A0}A & depot\u{A0}B",
        "2022-06-14T07:15:00Z Somebody calls the night shift\nnobody answers",
        "2022-06-14T08:00:00Z Looked at `a < b` in the log",
        "unknown Somewhere here the paper ran out",
        "2022-06-14T10:26:00Z Spooler restarted | twice",
        "2022-06-15T05:30:00Z Fix deployed",
        "2022-06-15T06:05:00Z Labels have addresses again",
      ])
  }

  @Test func `a time is kept as it was typed`() throws {
    let imported = try imported(BrackmoorProtocol.text)
    let typed = imported.postmortem.timeline.events.map(\.when.typed)
    #expect(typed.contains("2022-05-?? HH:mm") && typed.contains("~9:15 AM") && typed.contains("--:--"))
    #expect(imported.event(saying: "Somebody calls")?.when.approximate == true)
    #expect(imported.event(saying: "The queue")?.when.precision == .month)
  }

  @Test func `vague times are counted`() throws {
    let report = try imported(BrackmoorProtocol.text).report
    #expect(report.rows == 10)
    #expect(report.vague == 5)
    #expect(!report.zoneIsAssumed)
  }

  @Test func `what has a place goes there`() throws {
    let postmortem = try imported(BrackmoorProtocol.text).postmortem
    #expect(postmortem.title == "Label printers at Brackmoor print empty labels")
    #expect(postmortem.zone == "Europe/Berlin")
    #expect(postmortem.language == .en)
    #expect(postmortem.summary.hasSuffix("[runbook](https://wiki.brackmoor.example/runbook)."))
    #expect(postmortem.causes.items.map(\.text) == ["Nobody watches the queue"])
    #expect(postmortem.incidents.items.first?.severity == "SEV2")
    #expect(postmortem.lessons.contains("full queues") && postmortem.lessons.contains("hand-written labels"))
  }

  @Test func `action items have the owner, state and ticket that the protocol states`() throws {
    let items = try imported(BrackmoorProtocol.text).postmortem.actionItems.items
    #expect(items.count == 3)
    #expect(items.first?.text == "Alarm on a full queue")
    #expect(items.first?.owner == .typed("Lena Harms"))
    #expect(items.first?.state == .done)
    #expect(items.dropFirst().first?.tickets == ["https://tickets.brackmoor.example/issues/17"])
    #expect(items.dropFirst().first?.text.contains("write down the answer") == true)
  }

  @Test func `those who attended become people without an account`() throws {
    let imported = try imported(BrackmoorProtocol.text)
    #expect(imported.people.map(\.name) == ["Lena Harms", "TB", "Jonas Petersen"])
    #expect(imported.people.allSatisfy { !$0.account })
    #expect(imported.postmortem.participants == Set(imported.people.map(\.id)))
  }

  @Test func `what has no place stays text under its heading`() throws {
    let notes = try imported(BrackmoorProtocol.text).postmortem.notes
    #expect(notes.contains("Weather\n\nIt rained."))
    #expect(notes.contains("Time to recovery: ?"))
  }

  @Test func `line ends and a byte order mark make no difference`() throws {
    let windows =
      "\u{FEFF}"
      + BrackmoorProtocol.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try imported(windows).changes == imported(BrackmoorProtocol.text).changes)
  }

  @Test func `the changes alone lead to the postmortem`() throws {
    let imported = try imported(BrackmoorProtocol.text)
    #expect(Postmortem.replay(imported.changes) == imported.postmortem)
    guard case .record(.opened)? = imported.changes.first else {
      Issue.record("a journal begins with its opening")
      return
    }
  }
}
