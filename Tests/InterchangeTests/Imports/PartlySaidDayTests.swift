import Interchange
import Postmortems
import Testing

/// A day that says only a part of what it is gets the rest from what stands above it, or elsewhere in the file.
struct PartlySaidDayTests {
  private func days(_ body: String) throws -> [String] {
    try imported("# Scanner\n\n\(body)\n").rows.map { String($0.prefix(10) + $0.dropFirst(20)) }
  }

  @Test(arguments: [
    "Date: 2020-05-12\n\nAll times UTC.\n\n## Timeline\n\n**May 4**\n\n- 10:00 a\n- 23:50 b",
    "Date: 2020-05-12\n\nAll times UTC.\n\n## Timeline\n\n**4.5.**\n\n- 10:00 a\n- 23:50 b",
    "Date: 2020-05-12\n\nTimes in UTC\n\n### May 4\n\n10:00 a\n\n23:50 b",
    "Times in UTC\n\n### May 4\n\n- 10:00 a\n- 23:50 b\n\nPublished 12 May 2020",
    "Times in UTC\n\n| Time | Event |\n|---|---|\n| May 4 | |\n| 10:00 | a |\n| 23:50 | b |\n\nPublished 12 May 2020",
  ])
  func `a day without its year is of the year that the file states`(_ body: String) throws {
    #expect(try days(body) == ["2020-05-04 a", "2020-05-04 b"])
  }

  @Test func `on a page likewise`() throws {
    let list = "<ul><li>10:00 a</li><li>23:50 b</li></ul>"
    let page = "<h1>Outage of 12 May 2020</h1><p><strong>May 4</strong></p>\(list)"
    #expect(try imported(page).rows.map { $0.prefix(10) } == ["2020-05-04", "2020-05-04"])
  }

  @Test(arguments: [
    ("31.12.", "2019-12-31"), ("**May 4**", "2020-05-04"), ("### Dienstag, 5. Mai", "2020-05-05"),
    ("### Tag 3 (12.12.)", "2019-12-12"), ("### May 4", "2020-05-04"),
  ])
  func `it is the nearest to the day that the file states`(_ line: String, _ day: String) throws {
    let body = "Datum: Montag, 4. Mai 2020\n\n## Timeline (UTC)\n\n\(line)\n\n- 10:00 a\n- 11:00 b"
    #expect(try days(body) == ["\(day) a", "\(day) b"])
    let title = try imported(
      "# Outage of 4 May 2020\n\n## Timeline (UTC)\n\n\(line)\n\n- 10:00 a\n- 11:00 b\n")
    #expect(title.rows == ["\(day)T10:00:00Z a", "\(day)T11:00:00Z b"])
  }

  @Test func `it is near the day above, also in front of a date elsewhere`() throws {
    let list = "### Tag 1, Freitag, 10. Dezember 2021\n\n- 10:00 a\n\n### Tag 3 (12.12.)\n\n- 11:00 b"
    #expect(try days("## Timeline\n\n" + list) == ["2021-12-10 a", "2021-12-12 b"])
    let text =
      "---\ndate: 2020-05-12\n---\n# Scanner\n\n### May 4\n\n- 10:00 a\n- 10:05 b\n\n### May 5\n\n- 11:00 c\n- 11:30 d\n"
    #expect(
      try imported(text).rows.map { $0.prefix(10) } == [
        "2020-05-04", "2020-05-04", "2020-05-05", "2020-05-05",
      ])
  }

  @Test(arguments: [
    "## Day 1 - Friday, December 10, 2021", "## Incident 7 - Friday, December 10, 2021",
    "### Phase 1 - December 10, 2021", "### Phase 1 – December 10, 2021",
    "## Day 1, Friday, December 10, 2021",
    "## Day 1: December 10, 2021", "## Day 1 (Friday, December 10, 2021)",
  ])
  func `a number in front of a date counts something else`(_ heading: String) throws {
    #expect(try days("\(heading)\n\n- 10:00 a\n- 11:00 b") == ["2021-12-10 a", "2021-12-10 b"])
    let text = "\(heading.drop { $0 == "#" })\n\n## Timeline\n\n- 10:00 a\n- 11:00 b\n"
    #expect(try imported("#" + text).rows.map { $0.prefix(10) } == ["2021-12-10", "2021-12-10"])
  }

  @Test(arguments: [
    "### Tuesday", "**Tuesday**", "Tuesday:", "### Following Tuesday", "### The next day", "### Next day",
    "**Next day**",
    "### Am nächsten Tag", "### Dienstag",
  ])
  func `a weekday or the next day is the one after the day above`(_ label: String) throws {
    let list = "### Monday, 4 May 2020\n\n- 10:00 a\n- 23:50 b\n- 00:10 b\n\n\(label)\n\n- 11:00 c\n- 12:00 d"
    #expect(
      try days("## Timeline\n\nTimes in UTC.\n\n" + list) == [
        "2020-05-04 a", "2020-05-04 b", "2020-05-05 b", "2020-05-05 c", "2020-05-05 d",
      ])
  }

  @Test func `one heading is one day, however many lists stand below it`() throws {
    let list =
      "## 4 May 2020\n\n- 10:00 a\n\n## Next day\n\n- 10:00 b\n- 10:30 c\n\nThen:\n\n- 11:00 d\n- 11:30 e"
    #expect(
      try days(list) == ["2020-05-04 a", "2020-05-05 b", "2020-05-05 c", "2020-05-05 d", "2020-05-05 e"])
  }

  @Test(arguments: [("Wednesday", "2020-05-06"), ("**next day**", "2020-05-05"), ("Friday", "2020-05-08")])
  func `in a table likewise`(_ label: String, _ day: String) throws {
    let table = "| Time | Event |\n|---|---|\n| 10:00 | a |\n| \(label) | |\n| 11:00 | b |"
    #expect(try days("## Timeline\n\n4 May 2020\n\n" + table) == ["2020-05-04 a", "\(day) b"])
  }

  @Test(arguments: ["Wed", "Fri"])
  func `a later weekday does not undo midnight`(_ weekday: String) throws {
    let list = "- 2021-05-03 22:15 a\n- 00:20 c\n- \(weekday) 07:00 d"
    #expect(try days("## Timeline (UTC)\n\n" + list).prefix(3).contains("2021-05-04 c"))
  }

  @Test(arguments: ["", "## Timeline\n\n"])
  func `a day stands right above its times`(_ above: String) throws {
    #expect(
      try days(above + "2021-01-01\n10:00 deploy\n10:05 alarm") == ["2021-01-01 deploy", "2021-01-01 alarm"])
    #expect(
      try days(above + "2021-01-01\n10:00 deploy\n10:05 alarm\n2021-01-02\n09:00 calm")
        == ["2021-01-01 deploy", "2021-01-01 alarm", "2021-01-02 calm"])
    #expect(
      try imported("# Scanner\n\n\(above)2021-01-01 (UTC)\n10:00 deploy\n10:05 alarm\n").rows == [
        "2021-01-01T10:00:00Z deploy", "2021-01-01T10:05:00Z alarm",
      ])
  }

  @Test func `days with one row each are a timeline`() throws {
    let list = "### 5 May 2020\n\n- 10:00 a\n\n### 6 May 2020\n\n- 11:00 b\n"
    #expect(try days(list) == ["2020-05-05 a", "2020-05-06 b"])
    #expect(try imported(list).rows == ["2020-05-05T08:00:00Z a", "2020-05-06T09:00:00Z b"])
    #expect(try imported(list.replacing("\n\n", with: "\n")).rows.count == 2)
    let yearless = "Date: 2020-05-12\n\n### May 4\n\n- 10:00 a\n\n### May 5\n\n- 11:00 b\n"
    #expect(try days(yearless) == ["2020-05-04 a", "2020-05-05 b"])
  }

  @Test(arguments: [
    "- 2020-05-04 - 10:00 Text", "| Time | Event |\n|---|---|\n| 2020-05-04 – 10:00 | Text |",
  ])
  func `a dash between day and clock time is no span`(_ row: String) throws {
    let imported = try imported("# Scanner\n\n## Timeline (UTC)\n\n\(row)\n")
    #expect(imported.rows == ["2020-05-04T10:00:00Z Text"])
    #expect(imported.postmortem.timeline.events.first?.when.precision == .minute)
  }

  @Test(arguments: [
    "- Monday, 4 May 2020\n  - 10:00 a\n  - 11:00 b\n- Tuesday\n  - 10:00 c\n  - 11:00 d",
    "Monday, 4 May 2020\n10:00 a\n11:00 b\n\nTuesday\n10:00 c\n11:00 d",
    "**Tag 1 (4.5.2020)**\n\n- 10:00 a\n- 11:00 b\n\n**Tag 2 (5.5.)**\n\n- 10:00 c\n- 11:00 d",
    "### Day 1: May 4, 2020\n\n- 10:00 a\n- 11:00 b\n\n### Day 2: May 5\n\n- 10:00 c\n- 11:00 d",
    "- 2020-05-04, 10:00 a\n- 11:00 b\n- Tue - 10:00 c\n- 11:00 d",
  ])
  func `days of a list are said in many ways`(_ list: String) throws {
    let rows = ["2020-05-04 a", "2020-05-04 b", "2020-05-05 c", "2020-05-05 d"]
    #expect(try days("## Timeline\n\n" + list) == rows)
  }

  @Test(arguments: ["## Day 1 (May 4)", "## Day 1 - May 4", "## Monday, May 4"])
  func `one row below a day is enough`(_ heading: String) throws {
    let list = "Date: 2020-05-12\n\n\(heading)\n\n- 10:00 a\n\n## The next day\n\n- 10:00 b"
    #expect(try days(list) == ["2020-05-04 a", "2020-05-05 b"])
  }
}
