import Foundation
import Postmortems
import Testing

@Suite struct HangingDateTests {
  private let tokyo = TimeZone(identifier: "Asia/Tokyo") ?? .gmt
  private let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  @Test(arguments: [
    ("14:30", FuzzyTime.DateGranularity.day), ("abends", .day), ("10.12.", .day), ("KW 49", .day),
    ("Mai", .month),
    ("Mitte Mai", .month), ("2012", .year), ("1990er", .year), ("Sommer 2021", .year), ("vor Jahren", .year),
    ("whenever", .none),
  ])
  func `as much of the date is printed as is known`(_ typed: String, _ known: FuzzyTime.DateGranularity) {
    #expect(TimeReading.read(typed).dateGranularity == known)
  }

  @Test func `a clock time falls on the reader's date`() {
    let time = TimeReading.read("2021-12-10 20:00")
    #expect(time.firstDay(in: berlin) == CivilDate(year: 2021, month: 12, day: 10))
    #expect(time.firstDay(in: tokyo) == CivilDate(year: 2021, month: 12, day: 11))
  }

  @Test func `a day stays the day it was written as`() {
    let time = TimeReading.read("2021-12-10", in: "America/New_York")
    #expect(time.firstDay(in: tokyo) == CivilDate(year: 2021, month: 12, day: 10))
    #expect(time.lastDay(in: tokyo) == CivilDate(year: 2021, month: 12, day: 10))
    #expect(TimeReading.read("whenever").firstDay(in: berlin) == nil)
  }

  @Test func `civil dates are only those that exist`() {
    #expect(CivilDate(year: 2021, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2020, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 99_999, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2021, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 2021, month: .max, day: .min) == nil)
  }

  @Test(arguments: [(2021, 12, 15, 2), (1970, 1, 1, 3), (2000, 2, 29, 1), (1000, 1, 1, 2)])
  func `weekdays are counted from Monday`(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
    #expect(CivilDate(year: year, month: month, day: day)?.weekday == weekday)
  }
}
