import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

struct TimelineTableTests {
  @Test func `rows stand in chronological order whatever their order in the file`() throws {
    let imported = try Protocols.read(
      Protocols.table(
        """
        | 2021-06-10 11:00 | c |
        | 2021-06-10 | a |
        | 2021-06-10 10:00 | b |
        | 2021-06-10 11:00 | d |
        """))
    #expect(imported.events.map(\.text) == ["a", "b", "c", "d"])
  }

  @Test func `a time without a date takes that of the row above`() throws {
    let imported = try Protocols.read(
      Protocols.table(
        """
        | 2021-06-10 23:50 | a |
        | 23:55 | b |
        | 2021-06-12 08:00 | c |
        | 08:30 | d |
        """))
    #expect(
      imported.instants == [
        "2021-06-10T23:50:00Z", "2021-06-10T23:55:00Z", "2021-06-12T08:00:00Z", "2021-06-12T08:30:00Z",
      ])
  }

  @Test(arguments: [
    ("# Outage of 2021\n\n### 2021-06-10\n\n", "a.md"), ("# 2021-06-10\n\n", "a.md"),
    ("# Outage\n\n", "x/2021-06-10.md"),
  ])
  func `a first row without a date takes it from what stands above, or from the name`(
    _ start: String, _ file: String
  )
    throws
  {
    let imported = try Protocols.read(
      start + "| Time | Event |\n|--|--|\n| 09:10 | a |\n| 09:20 | b |\n", file: file)
    #expect(imported.instants == ["2021-06-10T09:10:00Z", "2021-06-10T09:20:00Z"])
  }

  @Test func `a cell may hold bars, entities and new lines`() throws {
    let imported = try Protocols.read(
      Protocols.table(
        #"| 2021-06-10 09:10 | a \| b &amp; S&ouml;ren &lt;x&gt; 1 &lt; 2<br>next<BR/>last `&lt;y&gt;` |"#))
    #expect(imported.events.first?.text == #"a | b & Sören \<x> 1 < 2"# + "\nnext\nlast `<y>`")
  }

  @Test func `further columns stay with the text, under their names`() throws {
    let imported = try Protocols.read(
      "| Date | Time | What | Who |\n|--|--|--|--|\n| 2021-06-10 | 09:10 | Restarted | Lena |\n| | 09:20 | Again | |\n"
    )
    #expect(imported.events.map(\.text) == ["Restarted\nWho: Lena", "Again"])
    #expect(imported.instants == ["2021-06-10T09:10:00Z", "2021-06-10T09:20:00Z"])
  }

  @Test func `a time that cannot be read keeps its row in its place`() throws {
    let imported = try Protocols.read(
      Protocols.table(
        """
        | 2021-06-10 09:10 | a |
        | as usual | b |
        | | c |
        | 2021-06-10 10:10 | d |
        | \(String(repeating: "x", count: 300)) | e |
        """))
    #expect(imported.events.map(\.text).prefix(4) == ["a", "b", "c", "d"])
    #expect(imported.events.last?.text == String(repeating: "x", count: 300) + "\ne")
    #expect((imported.report.rows, imported.report.vague) == (5, 3))
  }

  @Test(arguments: [
    ("All times in UTC.", "Time", "UTC", "2021-06-10T09:10:00Z"),
    ("All times in CET.", "Time", "Europe/Berlin", "2021-06-10T07:10:00Z"),
    ("**All times are in PST**", "Time", "America/Los_Angeles", "2021-06-10T16:10:00Z"),
    ("Zeiten in MESZ", "Zeit", "Europe/Berlin", "2021-06-10T07:10:00Z"),
    ("Timezone: Europe/Lisbon", "Time", "Europe/Lisbon", "2021-06-10T08:10:00Z"),
    ("", "Date and Time in CET", "Europe/Berlin", "2021-06-10T07:10:00Z"),
    ("", "Time (UTC+2)", "GMT+0200", "2021-06-10T07:10:00Z"),
    ("All times in UTC.", "Time (CET)", "Europe/Berlin", "2021-06-10T07:10:00Z"),
    ("By the time the CIO called, all was well.", "Time", "Asia/Tokyo", "2021-06-10T00:10:00Z"),
  ])
  func `the zone is the one stated, else the one assumed`(
    _ above: String, _ head: String, _ zone: String, _ instant: String
  ) throws {
    let text = Protocols.table("| 2021-06-10 09:10 | a |", above: above, head: head)
    let imported = try Protocols.read(text, zone: "Asia/Tokyo")
    #expect(
      imported.postmortem.zone == TimeZone(identifier: zone)?.identifier || imported.postmortem.zone == zone)
    #expect(imported.instants == [instant])
    #expect(imported.report.zoneIsAssumed == (zone == "Asia/Tokyo"))
  }
}
