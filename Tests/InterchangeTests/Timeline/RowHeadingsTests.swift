import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// A row of the exported timeline stands below no date that is not its own.
struct RowHeadingsTests {
  private func headings(_ typed: [String]) -> [String] {
    let zone = TimeZone(identifier: "Europe/Berlin")!
    let context = TimeContext(zone: zone, now: Date.spelled("2021-12-20T12:00:00Z")!)
    return RowHeadings(zone: zone, undated: "?").of(typed.map { FuzzyTime.read($0, context) })
  }

  @Test(arguments: [
    ("2021-12-10 16:40", "2021-12-10"), ("2021-12-10 23:00–2021-12-11 01:00", "2021-12-10"),
    ("2021-12-10", "2021-12-10"), ("in the night of 10 December 2021", "2021-12-10"),
    ("2021-12", "2021-12"), ("mid December 2021", "2021-12"), ("2012", "2012"), ("about 2012", "2012"),
    ("summer 2012", "2012"), ("2012–2014", "2012"), ("years ago", "?"), ("in the 2010s", "?"),
    ("", "?"), ("whenever", "?"),
  ])
  func `a date stands above what all lies in it or begins on it`(_ typed: String, _ heading: String) {
    #expect(headings(["2021-12-01", typed]).last == heading)
  }

  @Test func `a week stands below its month, or below its year where it lies in two months`() {
    #expect(headings(["week 49 2021", "week 48 2021"]) == ["2021-12", "2021"])
  }

  @Test func `a row without a time stays between two of one date, and nowhere else`() {
    let typed = ["", "2021-12-10", "", "16:40 10 December 2021", "", "", "2021-12-11", ""]
    #expect(
      headings(typed) == ["", "2021-12-10", "2021-12-10", "2021-12-10", "?", "?", "2021-12-11", "?"])
  }

  @Test func `a row of which only years are known never stays below a day`() {
    #expect(headings(["2021-12-10", "years ago", "2021-12-10"]) == ["2021-12-10", "?", "2021-12-10"])
  }
}
