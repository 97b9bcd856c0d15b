import Foundation
import Postmortems
import Testing

@testable import Website

/// How long ago something was, as people say it.
struct WallClockTests {
  let zone = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  private func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

  @Test(arguments: [
    ("2026-03-04T08:00:00Z", "heute 09:00"), ("2026-03-03T22:30:00Z", "gestern 23:30"),
    ("2026-03-02T19:00:00Z", "vor 2 Tagen"), ("2026-02-19T12:00:00Z", "vor 13 Tagen"),
    ("2026-02-18T12:00:00Z", "vor 2 Wochen"), ("2025-12-01T12:00:00Z", "1. Dezember 2025"),
    ("2026-03-05T08:00:00Z", "5. März 2026"),
  ])
  func `days are those of the calendar, not of so many hours`(instant: String, said: String) throws {
    let words = try Rendering.once().catalogues[.de]
    #expect(words.ago(try moment(instant), from: try moment("2026-03-04T09:00:00Z"), in: zone) == said)
  }

  @Test func `in English, too`() throws {
    let words = try Rendering.once().catalogues[.en]
    let now = try moment("2026-03-04T09:00:00Z")
    #expect(words.ago(try moment("2026-03-03T22:30:00Z"), from: now, in: zone) == "yesterday 23:30")
    #expect(words.ago(try moment("2026-03-01T09:00:00Z"), from: now, in: zone) == "3 days ago")
  }
}
