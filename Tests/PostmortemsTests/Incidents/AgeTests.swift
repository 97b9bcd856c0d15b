import Foundation
import Testing

@testable import Postmortems

struct AgeTests {
  var printers: Printers

  init() throws { printers = try Printers() }

  private func days(_ now: Date = Cast.now) -> Int? { printers.postmortem.daysWithoutMeeting(at: now) }

  @Test mutating func `an incident ages by the days of its calendar, from its start on`() throws {
    #expect(days() == 0)
    try printers.apply(.event("e1", "2021-12-09 23:50", "First label comes out blank"))
    #expect(days() == 4)
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .detected, typed: "2021-12-08 10:00", event: nil)))
    #expect(days() == 5)
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .started, typed: "2021-12-06 23:59", event: nil)))
    #expect(days() == 7)
    // 23:00 in Berlin: a minute later it is tomorrow there, and still today in UTC.
    let evening = Date(timeIntervalSince1970: 1_639_436_399)
    #expect(days(evening) == 7 && days(evening.addingTimeInterval(1)) == 8)
  }

  @Test mutating func `what has been so for years is no beginning`() throws {
    try printers.apply(
      .timeline(
        .addEvent(
          id: ID("e1")!, when: "2012", text: "Labels are printed in pairs", kind: .condition, flags: nil,
          source: nil, near: nil)))
    #expect(printers.postmortem.beganAt == nil && days() == 0)
  }

  @Test mutating func `with a meeting, or an edition, it waits no more`() throws {
    var other = printers
    try printers.apply(.meeting(.beginMeeting(id: ID("m1")!, facilitator: nil)))
    #expect(days(Cast.later(864_000)) == nil)
    try other.apply(.publication(.publish))
    #expect(other.postmortem.daysWithoutMeeting(at: Cast.later(864_000)) == nil)
  }
}
