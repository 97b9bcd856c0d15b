import Foundation
import Interchange
import Postmortems
import Testing

/// Lists, paragraphs and headings that begin with times, as people write them down.
struct ListFormsTests {
  private func rows(_ body: String) throws -> [String] { try imported(body + "\n").rows }

  @Test(arguments: [
    ("- 20 Uhr Beginn\n- 21 Uhr Ende", 20), ("- 8pm Begin\n- 9pm End", 20),
    ("- gegen 8 Uhr Beginn\n- 9 Uhr Ende", 8), ("- [x] 10:00 Begin\n- [ ] 11:00 End", 10),
    ("- 🔥 10:00 Begin\n- ✅ 11:00 End", 10), ("**09:41** - Begin\n\n**10:55** End", 9),
  ])
  func `a list is a timeline also with hours, boxes and pictures`(_ list: String, _ hour: Int) throws {
    let rows = try rows("# Scanner 2022-02-01\n\n\(list)")
    #expect(rows.count == 2)
    #expect(rows.first?.hasPrefix("2022-02-01T\(hour - 1 < 10 ? "0" : "")\(hour - 1):") == true)
  }

  @Test(arguments: [
    "- July 5, 2021: Begin\n- July 6: End", "- 5. Juli 2021: Begin\n- 6. Juli 2021: End",
  ])
  func `days in words begin rows`(_ list: String) throws {
    #expect(
      try rows("# Scanner\n\nTimes in UTC\n\n\(list)") == [
        "2021-07-05T00:00:00Z Begin", "2021-07-06T00:00:00Z End",
      ])
  }

  @Test(arguments: [
    "## 7 June 2022\n\n08:00 - broke\n\n09:00 - mended",
    "## 7 June 2022\n\n- 08:00 broke\n\n## 7 June 2022\n\n- 09:00 mended",
    "## 7 June 2022 08:00\n\nbroke\n\n## 7 June 2022 09:00\n\nmended",
    "## Timeline\n\n7 June 2022, 08:00\nbroke\n\n7 June 2022, 09:00\nmended",
  ])
  func `days in headings are those of the rows below`(_ body: String) throws {
    #expect(
      try rows("# Scanner\n\nTimes in UTC.\n\n" + body) == [
        "2022-06-07T08:00:00Z broke", "2022-06-07T09:00:00Z mended",
      ])
  }

  @Test func `terms of a page are times`() throws {
    #expect(
      try rows(
        "<html><body><h1>Mail</h1><h2>Timeline (UTC)</h2><dl><dt>2022-04-04 09:00</dt><dd>Queue grows</dd>"
          + "<dt>2022-04-04 10:00</dt><dd>Disk replaced</dd></dl></body></html>")
        == ["2022-04-04T09:00:00Z Queue grows", "2022-04-04T10:00:00Z Disk replaced"])
  }

  @Test func `a table of action items is a protocol`() throws {
    let postmortem = try imported(
      "# Scanner 2021-07-05\n\n## Action items\n\n| Action | Owner | Status |\n|---|---|---|\n| Oil it | Lena | done |\n"
    ).postmortem
    #expect(postmortem.actionItems.items.map(\.text) == ["Oil it"])
    #expect(postmortem.actionItems.items.first?.state == .done)
  }

  @Test func `times may count from the start`() throws {
    let table = "| Time | Event |\n|---|---|\n| T+0 | off |\n| T+5m | seen |\n| T+1h30m | on |"
    #expect(
      try rows("# Scanner\n\nStart: 2022-02-01 10:00 UTC\n\n## Timeline\n\n" + table) == [
        "2022-02-01T10:00:00Z off", "2022-02-01T10:05:00Z seen", "2022-02-01T11:30:00Z on",
      ])
    #expect(
      try rows("# Scanner\n\n## Timeline\n\n" + table) == ["unknown off", "unknown seen", "unknown on"])
  }

  @Test(arguments: [
    "- T0 - off\n- T+5m - seen\n- T+1h30m - on", "- T+0: off\n- T+00:05 seen\n- T+1:30: on",
    "T0: off\n\nT+5 min: seen\n\nT+90m: on",
  ])
  func `lines may count from the start`(_ list: String) throws {
    #expect(
      try rows("# Scanner\n\nStart: 2022-02-01 10:00 UTC\n\n## Timeline\n\n" + list) == [
        "2022-02-01T10:00:00Z off", "2022-02-01T10:05:00Z seen", "2022-02-01T11:30:00Z on",
      ])
  }

  @Test(arguments: ["(next day)", "next day", "(am nächsten Tag)", "(+1 day)", "(+1d)"])
  func `a row may say that it is of the next day`(_ word: String) throws {
    let list = "- 2022-02-01 10:00 off\n- 12:00 seen\n- 11:00 \(word) - on\n- 11:30 done"
    #expect(
      try rows("# Scanner\n\nTimes in UTC.\n\n## Timeline\n\n" + list) == [
        "2022-02-01T10:00:00Z off", "2022-02-01T12:00:00Z seen", "2022-02-02T11:00:00Z on",
        "2022-02-02T11:30:00Z done",
      ])
  }

  @Test(arguments: [
    ("10:00 UTC off", "12:10 CEST seen", "10:15 on"), ("10:00 UTC off", "11:10 BST seen", "11:15 on"),
  ])
  func `a row without a zone takes the one that leaves it in order`(_ a: String, _ b: String, _ c: String)
    throws
  {
    let rows = try rows("# Scanner 2021-07-05\n\n## Timeline\n\n- \(a)\n- \(b)\n- \(c)")
    #expect(
      rows == ["2021-07-05T10:00:00Z off", "2021-07-05T10:10:00Z seen", "2021-07-05T10:15:00Z on"])
  }

  @Test func `spans, hours and zones are read as people write them`() throws {
    let list = "- 7.30 Uhr Etiketten leer\n- 8.15 Uhr Anruf\n- 1:15 PM–1:40 PM Neustart\n- 17:30 BST ruhig"
    let rows = try rows("# Etiketten 2021-07-05\n\n\(list)")
    #expect(
      rows == [
        "2021-07-05T06:30:00Z Etiketten leer", "2021-07-05T07:15:00Z Anruf",
        "2021-07-05T12:15:00Z Neustart", "2021-07-05T16:30:00Z ruhig",
      ])
  }

  @Test func `updates of a status page have their times below them`() throws {
    let imported = try imported(
      """
      # Elevated API errors

      Incident Report for Brackmoor

      **Resolved**

      This has been resolved.

      Posted 3 months ago. Mar 14, 2022 - 18:42 UTC

      **Monitoring**

      A fix is out.

      Posted 3 months ago. Mar 14, 2022 - 17:55 UTC
      """)
    #expect(
      imported.rows == [
        "2022-03-14T17:55:00Z **Monitoring**\n\nA fix is out.\n\nPosted 3 months ago.",
        "2022-03-14T18:42:00Z **Resolved**\n\nThis has been resolved.\n\nPosted 3 months ago.",
      ])
    #expect(imported.postmortem.summary == "Incident Report for Brackmoor")
  }
}
