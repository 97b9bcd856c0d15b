import Foundation
import Testing

@testable import Postmortems

struct TypedInstantTests {
  private let berlin = TimeZone(identifier: "Europe/Berlin")!

  private func instant(_ text: String) throws -> Date { try #require(Instant(text: text)).date }

  @Test func `an instant is typed with its day, as the clock of the zone shows it`() throws {
    #expect(FuzzyTime.typed(Cast.now, in: berlin) == "2021-12-13 14:33")
    #expect(FuzzyTime.typed(Cast.now, in: berlin, seconds: true) == "2021-12-13 14:33:20")
    #expect(FuzzyTime.typed(Cast.now, in: .gmt) == "2021-12-13 13:33")
  }

  @Test func `in the hour that a clock change repeats the first needs no zone, and the second is in UTC`()
    throws
  {
    #expect(try FuzzyTime.typed(instant("2026-10-25T00:30:00Z"), in: berlin) == "2026-10-25 02:30")
    #expect(try FuzzyTime.typed(instant("2026-10-25T01:30:00Z"), in: berlin) == "2026-10-25 01:30 UTC")
  }

  @Test(arguments: ["Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "UTC"])
  func `whatever the hour and the zone, it is read as the instant that was meant`(zone: String) throws {
    let zone = try #require(TimeZone(identifier: zone))
    for quarter in 0..<(366 * 96) {
      let instant = Date(timeIntervalSince1970: 1_767_225_600 + Double(quarter) * 900 + 7)
      let read = FuzzyTime.read(
        FuzzyTime.typed(instant, in: zone, seconds: true), TimeContext(zone: zone, now: Cast.now))
      guard read.earliest != instant else { continue }
      Issue.record("\(instant) in \(zone.identifier) is read as \(String(describing: read.earliest))")
      return
    }
  }
}
