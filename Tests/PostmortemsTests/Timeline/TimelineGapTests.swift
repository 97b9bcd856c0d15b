import Foundation
import Testing

@testable import Postmortems

/// Hours without an event: the rule by which those who prepare see what nobody has told.
struct TimelineGapTests {
  var printers: Printers
  private var count = 0

  init() throws { printers = try Printers() }

  private mutating func row(_ when: String, _ kind: TimelineEvent.Kind = .activity) throws {
    count += 1
    try printers.apply(
      .timeline(
        .addEvent(
          id: ID("e\(count)")!, when: when, text: "Row \(count)", kind: kind, flags: nil, source: nil,
          near: nil)))
  }

  private mutating func key(_ key: KeyTime.Name, _ typed: String, _ incident: String = "first") throws {
    try printers.apply(
      .incident(.setKeyTime(incident: ID(incident)!, key: key, typed: typed, event: nil)))
  }

  /// The gaps as a reader in Berlin sees them.
  private func gaps(_ minutes: Double = 60) -> [String] {
    let style = Date.ISO8601FormatStyle(
      dateTimeSeparator: .space, timeZone: TimeZone(identifier: "Europe/Berlin")!)
    func shown(_ date: Date) -> String { String(date.formatted(style).prefix(16).suffix(11)) }
    return printers.postmortem.gaps(longerThan: minutes * 60).map { "\(shown($0.from))–\(shown($0.to))" }
  }

  @Test mutating func `an empty table, and one with a single row, has no gap`() throws {
    #expect(gaps().isEmpty)
    try row("2021-12-10 09:00")
    #expect(gaps().isEmpty)
  }

  @Test mutating func `where nothing was entered for longer than an hour, there is a gap`() throws {
    for when in ["2021-12-10 09:00", "09:40", "12:10", "13:10", "14:11"] { try row(when) }
    #expect(gaps() == ["12-10 09:40–12-10 12:10", "12-10 13:10–12-10 14:11"])
  }

  @Test mutating func `an hour is not longer than an hour, and how long it may be is settled`() throws {
    for when in ["2021-12-10 09:00", "10:00", "10:31"] { try row(when) }
    #expect(gaps().isEmpty)
    #expect(gaps(30) == ["12-10 09:00–12-10 10:00", "12-10 10:00–12-10 10:31"])
    #expect(gaps(31) == ["12-10 09:00–12-10 10:00"])
    #expect(gaps(1_440).isEmpty)
  }

  @Test mutating func `start and resolution are the frame, where they are known`() throws {
    for when in ["2021-12-10 07:00", "11:00", "11:30", "18:00"] { try row(when) }
    try key(.started, "2021-12-10 09:00")
    try key(.resolved, "2021-12-10 14:00")
    #expect(gaps() == ["12-10 09:00–12-10 11:00", "12-10 11:30–12-10 14:00"])
  }

  @Test mutating func `where only one of them is known, the other is the first or the last row`() throws {
    for when in ["2021-12-10 09:00", "11:00"] { try row(when) }
    try key(.resolved, "2021-12-10 13:00")
    #expect(gaps() == ["12-10 09:00–12-10 11:00", "12-10 11:00–12-10 13:00"])
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .resolved, typed: nil, event: nil)))
    try key(.started, "2021-12-10 07:30")
    #expect(gaps() == ["12-10 07:30–12-10 09:00", "12-10 09:00–12-10 11:00"])
  }

  @Test mutating func `an incident of which nobody has entered anything is one gap`() throws {
    try key(.started, "2021-12-10 09:00")
    #expect(gaps().isEmpty)
    try key(.resolved, "2021-12-10 14:00")
    #expect(gaps() == ["12-10 09:00–12-10 14:00"])
    try row("2021-12-10 08:00")
    #expect(gaps() == ["12-10 09:00–12-10 14:00"])
  }

  @Test mutating func `of several incidents the first start and the last resolution count`() throws {
    try printers.apply(.incident(.addIncident(id: ID("second")!)))
    try key(.started, "2021-12-10 10:00")
    try key(.resolved, "2021-12-10 11:00")
    try key(.started, "2021-12-10 09:00", "second")
    try key(.resolved, "2021-12-10 13:00", "second")
    try row("2021-12-10 10:30")
    #expect(gaps() == ["12-10 09:00–12-10 10:30", "12-10 10:30–12-10 13:00"])
  }

  @Test mutating func `key times follow the rows that they are tied to`() throws {
    for when in ["2021-12-10 09:00", "11:00"] { try row(when) }
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .started, typed: nil, event: ID("e2"))))
    #expect(gaps().isEmpty)
  }

  @Test mutating func `a span fills the time that it spans`() throws {
    for when in ["2021-12-10 09:00", "09:30–12:30", "13:00"] { try row(when) }
    #expect(gaps().isEmpty)
    try row("15:00–16:00")
    #expect(gaps() == ["12-10 13:00–12-10 15:00"])
  }

  @Test mutating func `spans that lie within one another fill no more than the longest`() throws {
    for when in ["2021-12-10 09:00–13:00", "2021-12-10 10:00–10:30", "2021-12-10 15:00"] { try row(when) }
    #expect(gaps() == ["12-10 13:00–12-10 15:00"])
  }

  @Test mutating func `a span of days fills them`() throws {
    for when in ["2021-12-10 09:00", "2021-12-10–2021-12-12", "2021-12-12 23:30"] { try row(when) }
    #expect(gaps().isEmpty)
  }

  @Test mutating func `a vague time fills all that it can mean`() throws {
    for when in ["2021-12-10 09:00", "2021-12-10 09:??", "2021-12-10 10:40"] { try row(when) }
    #expect(gaps().isEmpty)
    try row("2021-12-10 afternoon")
    try row("2021-12-10 17:30")
    #expect(gaps() == ["12-10 10:40–12-10 12:00"])
  }

  @Test mutating func `about fourteen thirty may be a quarter of an hour off`() throws {
    for when in ["2021-12-10 13:20", "~14:30", "15:50"] { try row(when) }
    #expect(gaps() == ["12-10 14:45–12-10 15:50"])
  }

  @Test mutating func `a row that says only its day tells nothing about an hour`() throws {
    for when in ["2021-12-10 09:00", "2021-12-10", "2021-12-10 12:00"] { try row(when) }
    #expect(gaps() == ["12-10 09:00–12-10 12:00"])
  }

  @Test mutating func `neither does one without a time, nor a condition`() throws {
    for when in ["2021-12-10 09:00", "--:--", "2021-12-10 12:00"] { try row(when) }
    try row("2021-12-10 10:30", .condition)
    try row("since 2012", .condition)
    #expect(gaps() == ["12-10 09:00–12-10 12:00"])
  }

  @Test mutating func `of something open only the end that is known counts`() throws {
    for when in ["2021-12-10 09:00", "until 10:30", "since 12:00", "14:00"] { try row(when) }
    #expect(gaps() == ["12-10 09:00–12-10 10:30", "12-10 10:30–12-10 12:00", "12-10 12:00–12-10 14:00"])
  }

  @Test mutating func `a start that is known by its day begins with the first row of that day`() throws {
    for when in ["2021-12-10 09:00", "2021-12-10 11:00"] { try row(when) }
    try key(.started, "2021-12-10")
    #expect(gaps() == ["12-10 09:00–12-10 11:00"])
    try key(.resolved, "2021-12-11")
    #expect(gaps() == ["12-10 09:00–12-10 11:00", "12-10 11:00–12-11 00:00"])
  }

  @Test mutating func `a removed row fills nothing, and rows in any order fill what they fill`() throws {
    for when in ["2021-12-10 12:00", "2021-12-10 10:00", "2021-12-10 11:00"] { try row(when) }
    #expect(gaps().isEmpty)
    try printers.apply(.item(.remove(item: .event(ID("e3")!))))
    #expect(gaps() == ["12-10 10:00–12-10 12:00"])
  }

  @Test mutating func `a resolution before the start leaves nothing to be missed`() throws {
    for when in ["2021-12-10 09:00", "2021-12-10 12:00"] { try row(when) }
    try key(.started, "2021-12-10 14:00")
    try key(.resolved, "2021-12-10 10:00")
    #expect(gaps().isEmpty)
  }

  @Test mutating func `the hour that a clock skips in spring is no gap`() throws {
    for when in ["2022-03-27 01:30", "2022-03-27 03:20"] { try row(when) }
    #expect(gaps().isEmpty)
    #expect(gaps(30) == ["03-27 01:30–03-27 03:20"])
  }
}
