import Foundation
import Postmortems
import Testing

@Suite struct ClockChangeTests {
  @Test(arguments: [
    ("2021-03-28 01:59", "2021-03-28T00:59:00Z"), ("2021-03-28 02:30", "2021-03-28T01:30:00Z"),
    ("2021-03-28 03:00", "2021-03-28T01:00:00Z"), ("2021-10-31 02:30", "2021-10-31T00:30:00Z"),
    ("2021-10-31 02:30 CEST", "2021-10-31T00:30:00Z"), ("2021-10-31 02:30 CET", "2021-10-31T01:30:00Z"),
    ("2021-10-31 02:30 MEZ", "2021-10-31T01:30:00Z"), ("2021-10-31 02:30 +01:00", "2021-10-31T01:30:00Z"),
    ("2021-10-31 03:00", "2021-10-31T02:00:00Z"),
  ])
  func `in Berlin a skipped time shifts forward and of a repeated one the first is taken`(
    _ typed: String, _ instant: String
  ) {
    #expect(TimeReading.text(TimeReading.read(typed).earliest) == instant)
  }

  @Test(arguments: [
    ("2021-03-14 02:30", "2021-03-14T07:30:00Z"), ("2021-11-07 01:30", "2021-11-07T05:30:00Z"),
    ("2021-11-07 01:30 ET", "2021-11-07T05:30:00Z"), ("2021-11-07 01:30 EDT", "2021-11-07T05:30:00Z"),
    ("2021-11-07 01:30 EST", "2021-11-07T06:30:00Z"), ("2021-11-07 02:00", "2021-11-07T07:00:00Z"),
  ])
  func `so too in New York`(_ typed: String, _ instant: String) {
    #expect(TimeReading.text(TimeReading.read(typed, in: "America/New_York").earliest) == instant)
  }

  @Test(arguments: [
    ("2021-10-03 01:59", "2021-10-02T15:29:00Z"), ("2021-10-03 02:15", "2021-10-02T15:45:00Z"),
    ("2021-10-03 02:30", "2021-10-02T15:30:00Z"), ("2021-04-04 01:45", "2021-04-03T14:45:00Z"),
    ("2021-04-04 01:15", "2021-04-03T14:15:00Z"), ("2021-04-04 02:00", "2021-04-03T15:30:00Z"),
  ])
  func `on Lord Howe clocks change by half an hour`(_ typed: String, _ instant: String) {
    #expect(TimeReading.text(TimeReading.read(typed, in: "Australia/Lord_Howe").earliest) == instant)
  }

  @Test(arguments: [
    ("2021-03-28 02:45-03:15", "2021-03-28T00:45:00Z", "2021-03-28T01:15:59Z"),
    ("2021-03-28 01:45-03:15", "2021-03-28T00:45:00Z", "2021-03-28T01:15:59Z"),
    ("2021-03-28 02:15-02:45", "2021-03-28T01:15:00Z", "2021-03-28T01:45:59Z"),
    ("2021-03-28 03:30-03:15", "2021-03-28T01:30:00Z", "2021-03-29T01:15:59Z"),
    ("2021-03-28 10:30-10:00", "2021-03-28T08:30:00Z", "2021-03-29T08:00:59Z"),
    ("2021-10-31 02:30 - 02:10", "2021-10-31T00:30:00Z", "2021-10-31T01:10:59Z"),
    ("2021-10-31 02:10 - 02:30", "2021-10-31T00:10:00Z", "2021-10-31T00:30:59Z"),
    ("2021-10-31 03:30 - 02:10", "2021-10-31T02:30:00Z", "2021-11-01T01:10:59Z"),
  ])
  func `a span across a clock change lasts as long as it did`(
    _ typed: String, _ earliest: String, _ latest: String
  ) {
    let time = TimeReading.read(typed)
    #expect(TimeReading.text(time.earliest) == earliest)
    #expect(TimeReading.text(time.latest) == latest)
  }

  @Test func `days of a clock change last 23 and 25 hours`() {
    let (short, long) = (TimeReading.read("2021-03-28"), TimeReading.read("2021-10-31"))
    #expect(short.width == 82_799)
    #expect(long.width == 89_999)
  }

  @Test func `a day that a zone left out ends no earlier than it begins`() {
    let time = TimeReading.read("2011-12-30", in: "Pacific/Apia")
    #expect(time.earliest != nil)
    #expect(time.width.map { $0 >= 0 } == true)
  }

  @Test(arguments: [
    ("2021-06-10 14:30 CET", "CET"), ("2021-06-10 14:30 MEZ", "MEZ"), ("2021-06-10 14:30 PST", "PST"),
    ("2021-01-10 14:30 CEST", "CEST"), ("2021-01-10 14:30 BST", "BST"), ("2021-12-10 14:30 AEST", "AEST"),
    ("2021-06-10 14:00–15:00 EST", "EST"),
  ])
  func `a winter name in summer is reported`(_ typed: String, _ name: String) {
    #expect(TimeReading.read(typed).misplacedZoneName == name)
  }

  @Test(arguments: [
    "2021-06-10 14:30 CEST", "2021-01-10 14:30 CET", "2021-06-10 14:30 GMT", "2021-06-10 14:30 PT", "14:30",
    "2021-06-10 14:30 JST", "2021-06-10 14:30 AEST", "2021-06-10 14:30 Europe/Berlin", "CET",
  ])
  func `a name in its season is not`(_ typed: String) {
    #expect(TimeReading.read(typed).misplacedZoneName == nil)
  }

  @Test(arguments: [
    ("2021-06-10 14:30 CET", nil), ("2021-06-10 14:30 GMT", nil), ("2021-06-10 14:30", "MEZ"),
    ("2021-06-10", "pst"), ("2021-06-10 14:30", "GMT"), ("2021-06-10 14:30 EST", "UTC"),
    ("2021-12-10 14:30", "AEST"),
  ])
  func `a winter name stands in summer, in the time or above it`(_ typed: String, _ stated: String?) {
    #expect(TimeReading.read(typed).hasWinterNameInSummer(stated: stated))
  }

  @Test(arguments: [
    ("2021-01-10 14:30 CET", nil), ("2021-06-10 14:30 CEST", "CET"), ("2021-06-10 14:30 UTC", "CET"),
    ("2021-06-10 14:30", nil), ("2021-06-10 14:30", "CEST"), ("2021-06-10 14:30", "Europe/Berlin"),
    ("2021-12-10 14:30", "GMT"), ("someday", "CET"), ("2021-06-10 14:30 Europe/Berlin", "CET"),
    ("2021-01-10 14:30 CEST", nil),
  ])
  func `or it does not`(_ typed: String, _ stated: String?) {
    #expect(!TimeReading.read(typed).hasWinterNameInSummer(stated: stated))
  }
}

extension FuzzyTime {
  /// Seconds from first to last.
  fileprivate var width: TimeInterval? {
    earliest.flatMap { first in latest.map { $0.timeIntervalSince(first) } }
  }
}
