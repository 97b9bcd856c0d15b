import Interchange
import Postmortems
import Testing

/// A clock time that leaves something open is understood by the rows around it.
struct OpenClockTests {
  private func rows(_ list: String, day: String = "2022-05-04", zone: String = "UTC") throws -> [String] {
    try imported("# Scanner on \(day)\n\nAll times in \(zone).\n\n## Timeline\n\n\(list)\n").rows.map {
      String($0.dropFirst(5))
    }
  }

  @Test func `where rows count to twelve, one without its half goes on behind the row above`() throws {
    let list = "- 11:50 am a\n- 12:10 b\n- 1:15 c\n- 2:30 pm d\n- 11:40 pm e\n- 12:20 f\n- 1:10 am g"
    #expect(
      try rows(list) == [
        "05-04T11:50:00Z a", "05-04T12:10:00Z b", "05-04T13:15:00Z c", "05-04T14:30:00Z d",
        "05-04T23:40:00Z e", "05-05T00:20:00Z f", "05-05T01:10:00Z g",
      ])
  }

  @Test func `where rows count to twenty-four it is in the morning`() throws {
    #expect(
      try rows("- 13:10 a\n- 1:15 b\n- 2:30 pm c") == [
        "05-04T01:15:00Z b", "05-04T13:10:00Z a", "05-04T14:30:00Z c",
      ])
  }

  @Test func `where a clock is put back, an earlier time below is of the second pass`() throws {
    let list = "- 02:10 a\n- 02:40 b\n- 02:20 c\n- 02:50 d\n- 03:00 e"
    #expect(
      try rows(list, day: "2022-10-30", zone: "Europe/Berlin") == [
        "10-30T00:10:00Z a", "10-30T00:40:00Z b", "10-30T01:20:00Z c", "10-30T01:50:00Z d",
        "10-30T02:00:00Z e",
      ])
    #expect(
      try rows(list, zone: "Europe/Berlin").map { $0.suffix(1) } == ["a", "c", "b", "d", "e"])
  }

  @Test func `midnight below the evening is the end of the day`() throws {
    let list = "- Mitternacht: a\n- 18:00 b\n- gegen Mitternacht: c"
    #expect(try rows(list) == ["05-04T00:00:00Z a", "05-04T18:00:00Z b", "05-05T00:00:00Z c"])
  }

  @Test func `a dot is a colon where the rows leave no doubt`() throws {
    let head = "| Zeit | Was |\n|---|---|\n"
    #expect(
      try rows(head + "| 7.10 | a |\n| 9.00 | b |") == ["05-04T07:10:00Z a", "05-04T09:00:00Z b"])
    #expect(try rows(head + "| 4.5. | a |\n| 5.5. | b |") == ["05-04T00:00:00Z a", "05-05T00:00:00Z b"])
  }

  @Test(arguments: [
    ("- 10h22 a\n- 14h30 b", ["05-04T10:22:00Z a", "05-04T14:30:00Z b"]),
    ("- 1024 UTC a\n- 1130 UTC b", ["05-04T10:24:00Z a", "05-04T11:30:00Z b"]),
    ("- 1-2pm a\n- 3pm-4:30pm b", ["05-04T13:00:00Z a", "05-04T15:00:00Z b"]),
  ])
  func `clock times are known without a colon`(_ list: String, _ expected: [String]) throws {
    #expect(try rows(list) == expected)
  }

  @Test func `times below a time are rows, and what says none stays with the row above it`() throws {
    let list = "- 18:00 a\n  - called Lena\n  - 18:05 b\n    - twice\n  - then c\n- 18:10 d"
    #expect(
      try rows(list) == [
        "05-04T18:00:00Z a\n- called Lena", "05-04T18:05:00Z b\n- twice\n- then c", "05-04T18:10:00Z d",
      ])
  }

  @Test func `days are numbered from that of the file on`() throws {
    let list = "### Day 1\n\n- 14:00 a\n\n### Day 3\n\n- 09:00 b\n\n### Tag zwei\n\n- 10:00 c"
    #expect(try rows(list) == ["05-04T14:00:00Z a", "05-05T10:00:00Z c", "05-06T09:00:00Z b"])
  }
}

/// A time may say that it is of another day, or of another zone, than those around it.
struct OtherDayTests {
  private func rows(_ body: String) throws -> [String] {
    try imported("# Scanner\n\nDate: 2022-05-04\n\n\(body)\n").rows.map { String($0.dropFirst(5)) }
  }

  @Test(arguments: ["00:10 (+1)", "00:10 +1d", "00:10 next day", "next day, 00:10", "00:10 (Folgetag)"])
  func `what says that it is of the next day is, however many do`(_ time: String) throws {
    let list = "- 23:50 a\n- \(time): b\n- \(time.replacing("00:10", with: "08:00")): c"
    let days = try rows("## Timeline (UTC)\n\n\(list)").map { $0.prefix(12) }
    #expect(days == ["05-04T23:50:", "05-05T00:10:", "05-05T08:00:"])
  }

  @Test func `where all rows say plus one it is their zone`() throws {
    let list = "- 10:00 (+1) a\n- 10:30 (+1) b"
    #expect(try rows("## Timeline\n\n\(list)") == ["05-04T09:00:00Z a", "05-04T09:30:00Z b"])
  }

  @Test(arguments: ["22:00 (previous day)", "yesterday 22:00"])
  func `a row of the day before leaves those below on the day itself`(_ time: String) throws {
    let list = "- \(time): a\n- 10:00 b\n- 10:30 c"
    #expect(
      try rows("## Timeline (UTC)\n\n\(list)") == [
        "05-03T22:00:00Z a", "05-04T10:00:00Z b", "05-04T10:30:00Z c",
      ])
  }

  @Test func `headings below a day go over midnight`() throws {
    let list = "### 4 May 2022\n\n#### 23:50\n\na\n\n#### 00:10\n\nb\n\n#### 00:40\n\nc"
    #expect(
      try rows("## Timeline (UTC)\n\n\(list)") == [
        "05-04T23:50:00Z a", "05-05T00:10:00Z b", "05-05T00:40:00Z c",
      ])
  }

  @Test func `what ends before it began ended on the next day`() throws {
    let text = try imported(
      "# Scanner\n\nDate: 2022-05-04\nStarted: 23:12\nResolved: 00:48\n\n## Timeline (UTC)\n\n- 23:50 a\n- 00:48 b\n"
    )
    let incident = try #require(text.postmortem.incidents.items.first)
    #expect(text.postmortem.when(.started, of: incident)?.time.writtenDate?.spelled == "2022-05-04")
    #expect(text.postmortem.when(.resolved, of: incident)?.time.writtenDate?.spelled == "2022-05-05")
  }

  @Test func `the day of a meeting is none of the rows`() throws {
    let text = "## Meeting\n\n**Date:** 2022-05-10 14:00\n\n## Timeline (UTC)\n\n- 10:00 a\n- 10:30 b"
    #expect(try rows(text) == ["05-04T10:00:00Z a", "05-04T10:30:00Z b"])
  }

  @Test(arguments: [
    "## Timeline (UTC -7)\n\n- 10:00 a", "## Timeline (-07:00)\n\n- 10:00 a",
    "## Timeline\n\nAll times in UTC −7\n\n- 10:00 a",
    "## Timeline\n\n| Time (UTC–7) | Event |\n|-|-|\n| 10:00 | a |",
    "## Timeline\n\n- 10:00 (UTC -7) a",
  ])
  func `a distance from UTC may stand apart`(_ body: String) throws {
    #expect(try rows(body) == ["05-04T17:00:00Z a"])
  }
}
