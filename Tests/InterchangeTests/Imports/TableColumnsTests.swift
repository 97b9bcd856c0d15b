import Foundation
import Interchange
import Postmortems
import Testing

/// Cells that are merged, and columns in any order.
struct TableColumnsTests {
  private func rows(_ html: String) throws -> [String] {
    try imported("# Scanner\n\nTimes in UTC.\n\n<table>\(html)</table>\n").rows
  }

  @Test func `a merged cell is said in each of its rows`() throws {
    let found = try rows(
      "<tr><th>Date<th>Time<th>Event</tr><tr><td rowspan=2>2022-02-01<td>08:15<td>Off</tr>"
        + "<tr><td>09:10<td>Seen</tr><tr><td>2022-02-02<td>10:00<td>On</tr>")
    #expect(found == ["2022-02-01T08:15:00Z Off", "2022-02-01T09:10:00Z Seen", "2022-02-02T10:00:00Z On"])
  }

  @Test func `action items keep their columns below a merged cell`() throws {
    let items = try imported(
      "# Scanner\n\n- 2022-02-01 10:00 a\n- 10:05 b\n\n## Action items\n\n<table><tr><th>Action<th>Owner<th>Status</tr>"
        + "<tr><td rowspan=2>Oil<td>Lena Harms<td>DONE</tr><tr><td>Amira Saleh<td>TO DO</tr></table>\n"
    ).postmortem.actionItems.items
    #expect(items.map(\.text) == ["Oil", "Oil"])
    #expect(items.map(\.owner) == [.typed("Lena Harms"), .typed("Amira Saleh")])
    #expect(items.map(\.state) == [.done, .open])
  }

  @Test func `a day and two clocks are a span`() throws {
    let table = "| Datum | Von | Bis | Was |\n|---|---|---|---|\n| 2022-02-01 | 10:00 | 11:30 | aus |"
    let event = try #require(try imported("# Scanner\n\n\(table)\n").event(saying: "aus"))
    #expect(event.when.earliest?.ISO8601Format() == "2022-02-01T09:00:00Z")
    #expect(event.when.latest?.ISO8601Format() == "2022-02-01T10:30:59Z")
    #expect(event.text == "aus")
  }

  @Test func `a column that counts action items is none of them`() throws {
    let table = "| # | Action | When |\n|---|---|---|\n| 1 | Oil it | 2022-08-01 |\n"
    let items = try imported("# Scanner 2021-07-05\n\n## Action items\n\n\(table)").postmortem.actionItems
      .items
    #expect(items.map(\.text) == ["Oil it"] && items.map(\.due?.spelled) == ["2022-08-01"])
    let keys = table.replacing("| 1 |", with: "| AI-3 |")
    let kept = try imported("# Scanner 2021-07-05\n\n## Action items\n\n\(keys)").postmortem.actionItems.items
    #expect(kept.first?.text.contains("AI-3") == true)
  }

  @Test(arguments: [
    "id,user,created_at,message\n1,lena,2022-02-01T10:00:00Z,off\n2,jonas,2022-02-01T10:05:00.123Z,on",
    "Incident;Author;timestamp;Body\nI-4;lena;2022-02-01 10:00:00 +0000;off\nI-4;jonas;2022-02-01 10:05:00 +0000;on",
  ])
  func `a log says what happened where its heads say so`(_ log: String) throws {
    let rows = try imported(log, file: "log.csv").rows
    #expect(rows.count == 2)
    #expect(rows.first?.hasPrefix("2022-02-01T10:00:00Z off\n") == true)
    #expect(rows.last?.hasPrefix("2022-02-01T10:05:00Z on\n") == true)
    #expect(rows.allSatisfy { $0.contains("lena") || $0.contains("jonas") })
  }

  @Test(arguments: ["<tr><th colspan=2>When<th>What</tr>", ""])
  func `a day and a clock below one head, or below none, are one time`(_ head: String) throws {
    let cells = "<tr><td>2022-03-04<td>10:00<td>Off</tr><tr><td>2022-03-05<td>11:00<td>On</tr>"
    #expect(try rows(head + cells) == ["2022-03-04T10:00:00Z Off", "2022-03-05T11:00:00Z On"])
  }

  @Test func `merged cells cost no more than their file weighs`() throws {
    let spans = "<tr>" + String(repeating: "<td rowspan=60000 colspan=900>x", count: 20) + "</tr>"
    let html = "<tr><th>Time<th>Event</tr><tr><td>2022-02-01 10:00<td>Off</tr>"
    #expect(try rows(html + String(repeating: spans, count: 200)).first == "2022-02-01T10:00:00Z Off")
  }

  @Test(arguments: [
    ("| Time | Who | What |", "Off\nWho: Lena Harms"),
    ("| Time | Actor | Description |", "Off\nActor: Lena Harms"),
    ("| Zeit | Person | Beschreibung |", "Off\nPerson: Lena Harms"),
    ("| Time | Step | More |", "Lena Harms\nMore: Off"),
  ])
  func `the head says which column tells what happened`(_ head: String, _ text: String) throws {
    let imported = try imported("\(head)\n|---|---|---|\n| 2022-02-01 10:00 | Lena Harms | Off |\n")
    #expect(imported.rows == ["2022-02-01T09:00:00Z \(text)"])
  }

  @Test(arguments: [("2022-02-01 10:30", "10:30"), ("10:30", "10:30")])
  func `a column of ends makes a span`(_ end: String, _ clock: String) throws {
    let text =
      "| Start | End | Event |\n|---|---|---|\n| 2022-02-01 10:00 | \(end) | Outage |\n| 2022-02-01 11:00 | | On |\n"
    let events = try imported(text).postmortem.timeline.events
    #expect(events.map(\.text) == ["Outage", "On"])
    #expect(events.map(\.when.extent) == [.span, .moment])
    #expect(events.first?.when.latest?.ISO8601Format().hasPrefix("2022-02-01T09:30") == true)
  }
}
