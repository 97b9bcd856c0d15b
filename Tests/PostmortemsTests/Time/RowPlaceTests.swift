import Foundation
import Postmortems
import Testing

/// No row of a timeline stands below, or beside, a date that is not its own.
struct RowPlaceTests {
  private let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  private func heads(_ typed: [String]) -> [String?] {
    RowHead.all(typed.map { TimeReading.read($0) }, in: berlin).map { head in
      switch head?.place {
      case .dated(let date): date.spelled
      case .undated: "?"
      case .ahead: "ahead"
      case nil: nil
      }
    }
  }

  @Test func `a date is said once, and again below rows of none`() {
    #expect(
      heads(["2021-12-10 16:40", "2021-12-10 17:00", "whenever", "2021-12-11", "whenever", "2021-12-11"])
        == ["2021-12-10", nil, "?", "2021-12-11", nil, nil])
    #expect(heads(["2021-12-10", "vor Jahren", "2021-12-10"]) == ["2021-12-10", "?", "2021-12-10"])
  }

  @Test func `a month and a year are said as such`() {
    #expect(heads(["2012", "Mai 2020", "2021-12-10"]) == ["2012", "2020-05", "2021-12-10"])
  }

  @Test func `what stands above every date stands below none`() {
    #expect(heads(["vor Jahren", "whenever", "2012"]) == [nil, nil, "2012"])
    #expect(heads(["whenever"]) == [nil])
  }

  @Test func `the year above is that of the last date`() {
    let heads = RowHead.all(
      ["2020-05-02", "whenever", "2021-12-10", "2021-12-11"].map { TimeReading.read($0) }, in: berlin)
    #expect(heads.map { $0?.yearAbove } == [nil, 2020, 2020, 2021])
  }
}
