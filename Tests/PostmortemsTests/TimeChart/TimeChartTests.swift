import Foundation
import Testing

@testable import Postmortems

struct TimeChartTests {
  var printers: Printers

  init() throws { printers = try Printers() }

  /// Rows as they are typed, of one day unless one says more.
  private mutating func chart(_ rows: [(String, TimelineEvent.Kind, [TimelineEvent.Flag])]) throws
    -> TimeChart
  {
    for (index, row) in rows.enumerated() {
      try printers.apply(
        .timeline(
          .addEvent(
            id: ID("row\(index)")!, when: row.0, text: "Something", kind: row.1, flags: Set(row.2),
            source: nil,
            near: index == 0 ? nil : ID("row\(index - 1)")!)))
    }
    return TimeChart(printers.postmortem)
  }

  private mutating func chart(_ times: [String]) throws -> TimeChart {
    try chart(times.map { ($0, .perception, []) })
  }

  @Test mutating func `the axis breaks where nothing happens for long`() throws {
    let chart = try chart(["2012", "2021-12-12 06:40", "07:52", "09:10–11:40", "16:05", "2021-12-20 15:40"])
    #expect(chart.pieces.map(\.marks.count) == [1, 4, 1])
    #expect(chart.pieces[1].share > 2 * chart.pieces[0].share)
    #expect(abs(chart.pieces.map(\.share).reduce(0, +) - 1) < 0.000_1)
  }

  @Test mutating func `two hours are short, whatever share of all they are`() throws {
    #expect(try chart(["2021-12-12 10:00", "10:05", "12:00"]).pieces.count == 1)
  }

  @Test mutating func `no more than five pieces are made`() throws {
    let days = [1960, 1985, 2000, 2008, 2013, 2016, 2018, 2019].map { "\($0)-01-01 10:00" }
    #expect(try chart(days).pieces.count == 5)
  }

  @Test mutating func `what lasts for months runs over the axis that the others make`() throws {
    let chart = try chart(["2021-12-12 10:00", "11:00", "12:00", "in 2021"])
    #expect(chart.pieces.count == 1)
    let year = try #require(chart.pieces[0].marks.first { $0.event.when.typed == "in 2021" })
    #expect((year.from, year.to) == (0, 1))
    #expect(!year.beginsHere && !year.endsHere)
    #expect(chart.pieces[0].end.timeIntervalSince(chart.pieces[0].start) < 3 * 3_600)
  }

  @Test(arguments: [
    ("2021-12-12 10:00", ChartMark.Shape.tick), ("2021-12-12 ~10:00", .soft), ("2021-12-12", .soft),
    ("2021-12-12 10:00–11:00", .span), ("2021-12-12 shortly before 9", .soft),
  ])
  mutating func `a time is drawn as wide as it is vague`(_ typed: String, _ shape: ChartMark.Shape) throws {
    let mark = try #require(try chart([typed]).pieces.first?.marks.first)
    #expect(mark.shape == shape)
    #expect((mark.from == mark.to) == (shape == .tick))
    #expect(mark.beginsHere && mark.endsHere)
  }

  @Test mutating func `a row without a time is counted and not drawn`() throws {
    let chart = try chart(["2021-12-12 10:00", "", "sometime"])
    #expect((chart.undrawn, chart.pieces.flatMap(\.marks).count) == (2, 1))
    #expect(TimeChart(try Printers().postmortem).pieces.isEmpty)
  }

  @Test mutating func `a condition goes on to the end of what we know, over every break`() throws {
    let chart = try chart([
      ("2012", .condition, []), ("2021-12-12 10:00", .perception, []), ("12:00", .activity, []),
      ("2021-12-12 09:00–09:30", .condition, []),
    ])
    #expect(chart.pieces.count == 2)
    #expect(chart.pieces[0].lasting.map(\.upperBound) == [1])
    #expect(chart.pieces[1].lasting == [0...1])
  }

  @Test mutating func `key times stand where they are tied to, dotted or not`() throws {
    _ = try chart(["2021-12-12 ~10:00", "12:00"])
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .started, typed: nil, event: ID("row0")!)))
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .resolved, typed: "12.12.2021 14:00", event: nil)))
    let lines = TimeChart(printers.postmortem).pieces.flatMap(\.keyTimes)
    #expect(lines.map(\.name) == [.started, .resolved])
    #expect(lines[0].at < lines[1].at)
    #expect(lines.map(\.when.isDrawnExactly) == [false, true])
  }

  @Test mutating func `marks too close to be told apart stand on each other, and then are counted`() throws {
    let chart = try chart(Array(repeating: "2021-12-12 10:00", count: 7) + ["15:00"])
    let marks = chart.pieces[0].marks
    #expect(marks.map(\.level) == [0, 1, 2, 0])
    #expect(marks.map(\.crowd) == [nil, nil, 7, nil])
  }

  @Test mutating func `of very many only the flagged ones are drawn, and the rest is shown as density`()
    throws
  {
    let rows = (0..<200).map { index in
      (
        "2021-12-12 \(10 + index / 60):\(index % 60 < 10 ? "0" : "")\(index % 60)",
        TimelineEvent.Kind.perception,
        index % 50 == 0 ? [TimelineEvent.Flag.feedsCause] : []
      )
    }
    let chart = try chart(rows)
    #expect(chart.isDense)
    #expect(chart.pieces.flatMap(\.marks).count == 4)
    let lane = try #require(chart.pieces[0].density[.perception])
    #expect(lane.max() == 1 && lane.count > 50)
  }

  @Test mutating func `strokes stand at round times of the zone's clocks, also where these change`() throws {
    try printers.apply(.record(.setZone(zone: "Europe/Berlin")))
    let piece = try #require(
      try chart(["2026-03-28 22:00", "2026-03-29 01:30", "04:00", "08:00"]).pieces.first)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let hours = piece.ticks.map { calendar.component(.hour, from: $0.moment) }
    #expect(piece.unit == .hour)
    #expect(hours == [22, 23, 0, 1, 3, 4, 5, 6, 7, 8] || hours == [22, 0, 3, 4, 6, 8])
    #expect(piece.ticks.map(\.at) == piece.ticks.map(\.at).sorted())
  }

  @Test(arguments: [
    (["2021-12-12 10:00", "10:20"], ChartTick.Unit.minute),
    (["2021-12-12 02:00", "07:00", "12:00", "17:00", "22:00"], .hour),
    (["2021-12-12", "2021-12-16", "2021-12-14", "2021-12-18", "2021-12-20"], .day),
    (["2021", "2022"], .month),
    ((2001...2020).map { "\($0)" }, .year),
  ])
  mutating func `the scale follows from how long it is`(_ times: [String], _ unit: ChartTick.Unit) throws {
    let piece = try #require(try chart(times).pieces.first)
    #expect(piece.unit == unit)
    #expect((1...20).contains(piece.ticks.count))
  }
}
