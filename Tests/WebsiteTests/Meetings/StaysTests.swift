import Foundation
import Postmortems
import Testing

@testable import Website

/// When somebody came and went, as it is shown.
struct StaysTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  /// A meeting that began so many seconds after the sample's own time, and somebody who came later.
  private func shown(begun: TimeInterval, came: TimeInterval, left: TimeInterval? = nil) throws -> [String] {
    var sample = try Sample(.en)
    let (meeting, jonas): (MeetingID, PersonID) = (try Sample.id("m9"), try Sample.id("jonas"))
    let start = begun - sample.now.timeIntervalSince1970
    try sample.apply(.meeting(.beginMeeting(id: meeting, facilitator: nil)), after: start)
    try sample.apply(.meeting(.attend(meeting: meeting, person: jonas)), after: start + came)
    if let left { try sample.apply(.meeting(.leave(meeting: meeting, person: jonas)), after: start + left) }
    let facts = try sample.facts(rendering)
    return facts.stays(of: try #require(facts.postmortem.latestMeeting))
  }

  /// Sunday, 30 October 2022, 02:50 in Berlin, ten minutes before the clocks go back.
  private static let autumn: TimeInterval = 1_667_091_000
  /// Sunday, 27 March 2022, 01:50 in Berlin, ten minutes before the clocks go forward.
  private static let spring: TimeInterval = 1_648_342_200

  @Test func `a time on the day of the meeting is a time`() throws {
    #expect(try shown(begun: 1_667_300_000, came: 1_200) == ["Jonas Petersen from 12:13"])
  }

  @Test func `where the clocks were set back meanwhile nobody comes before the beginning`() throws {
    #expect(try shown(begun: Self.autumn, came: 1_200) == ["Jonas Petersen from 02:10 (UTC+1)"])
    #expect(try shown(begun: Self.autumn, came: 300) == ["Jonas Petersen from 02:55"])
  }

  @Test func `where they were set forward it is said as well`() throws {
    let stays = try shown(begun: Self.spring, came: 300, left: 1_200)
    #expect(stays == ["Jonas Petersen 01:55–03:10 (UTC+2)"])
  }
}
