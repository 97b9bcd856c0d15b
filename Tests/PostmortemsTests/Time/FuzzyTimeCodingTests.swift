import Foundation
import Postmortems
import Testing

/// Strings here were written once and are read for ever; only ever add to them.
@Suite struct FuzzyTimeCodingTests {
  private func decode(_ stored: String) throws -> FuzzyTime {
    try JSONDecoder().decode(FuzzyTime.self, from: Data(stored.utf8))
  }

  private func encode(_ time: FuzzyTime) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(time), as: UTF8.self)
  }

  static let golden: [(String, String)] = [
    (
      "14:30",
      #"{"approximate":false,"earliest":"2021-12-15T13:30:00Z","extent":"moment","latest":"2021-12-15T13:30:59Z","margin":null,"precision":"minute","typed":"14:30","zone":"Europe/Berlin"}"#
    ),
    (
      "~14:30",
      #"{"approximate":true,"earliest":"2021-12-15T13:30:00Z","extent":"moment","latest":"2021-12-15T13:30:59Z","margin":{"earliest":"2021-12-15T13:15:00Z","latest":"2021-12-15T13:45:59Z"},"precision":"minute","typed":"~14:30","zone":"Europe/Berlin"}"#
    ),
    (
      "irgendwann",
      #"{"approximate":false,"earliest":null,"extent":"moment","latest":null,"margin":null,"precision":"unknown","typed":"irgendwann","zone":"Europe/Berlin"}"#
    ),
    (
      "seit 2012",
      #"{"approximate":false,"earliest":"2011-12-31T23:00:00Z","extent":"openEnd","latest":"2012-12-31T22:59:59Z","margin":null,"precision":"year","typed":"seit 2012","zone":"Europe/Berlin"}"#
    ),
    (
      "bis 14:30 UTC+2",
      #"{"approximate":false,"earliest":"2021-12-15T12:30:00Z","extent":"openStart","latest":"2021-12-15T12:30:59Z","margin":null,"precision":"minute","typed":"bis 14:30 UTC+2","zone":"+02:00"}"#
    ),
    (
      "10:00–11:00Z",
      #"{"approximate":false,"earliest":"2021-12-15T10:00:00Z","extent":"span","latest":"2021-12-15T11:00:59Z","margin":null,"precision":"minute","typed":"10:00–11:00Z","zone":"UTC"}"#
    ),
  ]

  @Test(arguments: golden) func `a time is written as it always was`(_ typed: String, _ stored: String) throws
  {
    #expect(try encode(TimeReading.read(typed)) == stored)
    #expect(try decode(stored) == TimeReading.read(typed))
  }

  @Test func `a time without an extent is one moment`() throws {
    let time = try decode(
      #"{"typed":"10.12.","earliest":"2021-12-09T23:00:00Z","latest":"2021-12-10T22:59:59Z","precision":"day","approximate":false,"zone":"Europe/Berlin","margin":null}"#
    )
    #expect(time == TimeReading.read("10.12."))
  }

  @Test func `raw values are spelled for ever`() {
    #expect(
      FuzzyTime.Precision.allCases.map(\.rawValue) == [
        "second", "minute", "hour", "partOfDay", "day", "week", "partOfMonth", "month", "season", "year",
        "years", "decade", "unknown",
      ])
    #expect(FuzzyTime.Extent.allCases.map(\.rawValue) == ["moment", "span", "openStart", "openEnd"])
  }

  @Test(arguments: [
    "2021-12-15 13:30:00Z", "2021-12-15T13:30:00", "2021-02-30T00:00:00Z", "2021-12-15T24:00:00Z", "", "x",
  ])
  func `a damaged instant is refused`(_ instant: String) {
    let stored =
      #"{"typed":"x","earliest":"\#(instant)","latest":null,"precision":"minute","approximate":false,"zone":"UTC","margin":null}"#
    #expect(throws: DecodingError.self) { try decode(stored) }
  }

  @Test(arguments: ["1000-01-01", "2999-12-31", "2021-12-10 14:30", "gestern", "vor Jahren", "~1. März 2020"])
  func `what is written reads back the same`(_ typed: String) throws {
    let time = TimeReading.read(typed)
    #expect(try decode(encode(time)) == time)
  }
}
