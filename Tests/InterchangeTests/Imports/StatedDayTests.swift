import Foundation
import Interchange
import Postmortems
import Testing

/// A row without a date is on a day that its file states, never on the day of the import.
struct StatedDayTests {
  @Test(arguments: [
    "Start: 2022-03-04 23:40 UTC\n\n## Timeline\n\n- 23:50 Scanner stops\n- 23:55 Scanner runs",
    "Timeline 2022-03-04:\n\n23:50 UTC - Scanner stops\n23:55 UTC - Scanner runs",
    "All times in UTC.\n\n## Timeline of 2022-03-04 (night shift)\n\n- 23:50 Scanner stops\n- 23:55 Scanner runs",
    "| Date | 4 March 2022 |\n|---|---|\n| Severity | SEV1 |\n\nTimes in UTC.\n\n- 23:50 Scanner stops\n- 23:55 Scanner runs",
    "On 4 March 2022 the ramp stood still.\n\n## Timeline\n\nTimes in UTC.\n\n- 23:50 Scanner stops\n- 23:55 Scanner runs",
    "Date: 03/04/2022\n\n## Timeline (UTC)\n\n- 23:50 Scanner stops\n- 23:55 Scanner runs\n- 03/25/2022 written",
  ])
  func `the day of clock times is found wherever the file states it`(_ text: String) throws {
    let rows = try imported("# Scanner down\n\n\(text)\n").rows
    #expect(
      rows.prefix(2) == ["2022-03-04T23:50:00Z Scanner stops", "2022-03-04T23:55:00Z Scanner runs"])
  }

  @Test func `a table of facts without a timeline states them`() throws {
    let postmortem = try imported(
      "# Scanner\n\n| Date | 4 March 2022 |\n|---|---|\n| Severity | SEV1 |\n\n## Timeline\n\n- 10:00 a\n- 10:05 b\n"
    ).postmortem
    #expect(postmortem.incidents.items.first?.severity == "SEV1")
    #expect(postmortem.editions.first?.at.ISO8601Format().hasPrefix("2022-03-04") == true)
  }

  @Test func `without any date a time stays as typed and unknown, in the order written`() throws {
    let imported = try imported(
      "# Scanner\n\n## Timeline\n\n- 10:00 Off\n- 09:50 Seen\n- gestern 14 Uhr: On\n")
    let events = imported.postmortem.timeline.events
    #expect(events.map(\.text) == ["Off", "Seen", "On"])
    #expect(events.map(\.when.typed) == ["10:00", "09:50", "gestern 14 Uhr"])
    #expect(events.allSatisfy { $0.when.earliest == nil && $0.when.precision == .unknown })
    #expect(imported.report.vague == 3)
    #expect(Postmortem.replay(imported.changes) == imported.postmortem)
  }

  @Test func `words such as yesterday count from the day that the file states`() throws {
    let text = "# Scanner\n\nDate: 2021-06-10\n\n## Timeline\n\nTimes in UTC.\n\n"
    let imported = try imported(
      text + "- 2021-06-10 10:00 a\n- yesterday 14:00 b\n- vor zwei Tagen: early\n- 2021-06-10 10:30 d\n")
    #expect(
      imported.rows == [
        "2021-06-08T00:00:00Z early", "2021-06-09T14:00:00Z b", "2021-06-10T10:00:00Z a",
        "2021-06-10T10:30:00Z d",
      ])
    #expect(imported.date.ISO8601Format() == "2021-06-10T12:00:00Z")
  }

  @Test func `below a clock time much later it is the next day, in a timeline that is in order`() throws {
    let head = "# Scanner\n\n## Timeline (UTC)\n\n"
    #expect(
      try imported(head + "- 2022-03-04 23:50 a\n- 00:10 b\n- 00:05 x\n- 02:00 y\n").rows == [
        "2022-03-04T23:50:00Z a", "2022-03-05T00:05:00Z x", "2022-03-05T00:10:00Z b",
        "2022-03-05T02:00:00Z y",
      ])
    #expect(
      try imported(head + "- 2022-03-04 22:00 z\n- 15:00 b\n- 14:00 x\n- 01:00 a\n").rows.first
        == "2022-03-04T01:00:00Z a")
    #expect(
      try imported(head + "- 2022-03-04 23:50 z\n- 10:00 a\n- 2022-03-04 23:55 d\n").rows.first
        == "2022-03-04T10:00:00Z a")
  }

  @Test(arguments: [
    ("03/25/2022 10:00", "03/04/2022 10:00", "2022-03-04"),
    ("25/03/2022 10:00", "03/04/2022 10:00 AM", "2022-04-03"),
  ])
  func `one date with slashes says how the others are written`(_ one: String, _ other: String, _ day: String)
    throws
  {
    let imported = try imported("# Scanner\n\n## Timeline (UTC)\n\n- \(other) a\n- \(one) b\n")
    #expect(Set(imported.rows) == ["\(day)T10:00:00Z a", "2022-03-25T10:00:00Z b"])
    #expect(imported.event(saying: "a")?.when.typed == other)
  }

  @Test func `it is not published before its own rows`() throws {
    let imported = try imported("# 2022-02-01 Scanner\n\n## Timeline (UTC)\n\n- 2022-02-03 10:00 a\n")
    #expect(imported.date.ISO8601Format() == "2022-02-03T10:00:59Z")
  }

  @Test(arguments: ["13 Uhr b", "1pm b"])
  func `an hour without minutes does not stop midnight`(_ row: String) throws {
    let rows = try imported("# Scanner\n\n## Timeline (UTC)\n\n- 2022-03-04 23:50 z\n- 00:10 a\n- \(row)\n")
      .rows
    #expect(rows == ["2022-03-04T23:50:00Z z", "2022-03-05T00:10:00Z a", "2022-03-05T13:00:00Z b"])
  }

  @Test(arguments: ["-", "dito", "\"", "–"])
  func `a mark for the same stands for the date above`(_ mark: String) throws {
    let rows = try imported(
      "# Scanner\n\nTimes in UTC\n\n| Date | Time | Event |\n|---|---|---|\n| 2022-03-04 | 10:00 | a |\n| \(mark) | 10:05 | b |\n"
    ).rows
    #expect(rows == ["2022-03-04T10:00:00Z a", "2022-03-04T10:05:00Z b"])
  }
}
