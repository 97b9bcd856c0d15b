import Foundation
import Testing

@testable import Postmortems

/// Who came later and who left earlier: recorded for each meeting.
struct StayTests {
  static let m1: MeetingID = ID("m1")!
  static let jonas = Cast.jonas.person!
  var printers: Printers

  init() throws {
    printers = try Printers()
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
  }

  private mutating func attend(_ person: PersonID = jonas, after minutes: Double) throws {
    try printers.apply(.meeting(.attend(meeting: Self.m1, person: person)), at: Cast.later(minutes * 60))
  }

  private mutating func leave(_ person: PersonID = jonas, after minutes: Double) throws {
    try printers.apply(.meeting(.leave(meeting: Self.m1, person: person)), at: Cast.later(minutes * 60))
  }

  /// The minutes after the beginning at which somebody came and left.
  private func stays(_ person: PersonID = jonas) -> [[Int?]] {
    let meeting = printers.postmortem.latestMeeting
    let began = meeting?.at.wholeMinute ?? Cast.now
    func minutes(_ date: Date?) -> Int? { date.map { Int($0.timeIntervalSince(began) / 60) } }
    return (meeting?.stays(of: person) ?? []).map { [minutes($0.from), minutes($0.to)] }
  }

  @Test mutating func `whoever comes with the others was there from the beginning`() throws {
    try attend(after: 0.2)
    #expect(stays().isEmpty && printers.postmortem.latestMeeting?.present.contains(Self.jonas) == true)
  }

  @Test mutating func `whoever comes later came then`() throws {
    try attend(after: 25)
    #expect(stays() == [[25, nil]])
    try attend(after: 30)
    #expect(stays() == [[25, nil]])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `confirming the rules, and being handed the facilitation, is coming too`() throws {
    try printers.apply(.agenda(.confirmRules(meeting: Self.m1)), by: Cast.jonas, at: Cast.later(600))
    #expect(stays() == [[10, nil]])
    let take = Command.meeting(.setFacilitator(meeting: Self.m1, person: Cast.amira.person!))
    try printers.apply(take, at: Cast.later(1_200))
    #expect(stays(Cast.amira.person!) == [[20, nil]])
  }

  @Test mutating func `whoever leaves counts as present, and may come back`() throws {
    try attend(after: 0)
    try leave(after: 60)
    let meeting = try #require(printers.postmortem.latestMeeting)
    #expect(stays() == [[nil, 60]] && meeting.hasLeft(Self.jonas) && meeting.present.contains(Self.jonas))
    #expect(meeting.here == [Cast.lena.person!])
    try attend(after: 75)
    #expect(stays() == [[nil, 60], [75, nil]])
    #expect(printers.postmortem.latestMeeting?.here.contains(Self.jonas) == true)
    try leave(after: 90)
    #expect(stays() == [[nil, 60], [75, 90]])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `the owner of an action item may have left`() throws {
    try attend(after: 0)
    try leave(after: 60)
    try printers.apply(.action("a1", "Alarm on empty labels", owner: Self.jonas), at: Cast.later(4_000))
    #expect(printers.postmortem.actionItems.items.first?.owner == .participant(Self.jonas))
  }

  @Test mutating func `whoever is back within the minute never left, and the other way round`() throws {
    try attend(after: 0)
    try leave(after: 60)
    try attend(after: 60.3)
    #expect(stays().isEmpty)
    try leave(after: 70)
    try attend(after: 80)
    try leave(after: 80.3)
    #expect(stays() == [[nil, 70]])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `leaving twice is leaving once`() throws {
    try attend(after: 0)
    try leave(after: 60)
    try leave(after: 70)
    #expect(stays() == [[nil, 60]])
  }

  @Test mutating func `everybody leaves for themselves, and those present say it of others`() throws {
    try attend(after: 0)
    let other = Command.meeting(.leave(meeting: Self.m1, person: Self.jonas))
    #expect(printers.refusal(of: other, by: Cast.amira) == .onlyThosePresent)
    try printers.apply(other, by: Cast.jonas, at: Cast.later(3_600))
    #expect(stays() == [[nil, 60]])
  }

  @Test mutating func `nobody leaves who was not there, nor a meeting that is over or unknown`() throws {
    let jonas = Command.meeting(.leave(meeting: Self.m1, person: Self.jonas))
    #expect(printers.refusal(of: jonas) == .personNotPresent)
    let unknown = Command.meeting(.leave(meeting: ID("m9")!, person: Self.jonas))
    #expect(printers.refusal(of: unknown) == .unknownMeeting)
    try attend(after: 0)
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)), at: Cast.later(7_200))
    #expect(printers.refusal(of: jonas) == .meetingEnded)
    try printers.apply(.meeting(.beginMeeting(id: ID("m2")!, kind: .followUp, facilitator: nil)))
    #expect(printers.refusal(of: jonas) == .meetingEnded)
  }

  @Test mutating func `who is entered after the end was there all the time`() throws {
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)), at: Cast.later(7_200))
    try attend(after: 200)
    #expect(stays().isEmpty)
  }

  @Test mutating func `who is struck off and entered again came then`() throws {
    try attend(after: 0)
    try leave(after: 30)
    try printers.apply(
      .meeting(.withdrawAttendance(meeting: Self.m1, person: Self.jonas)), at: Cast.later(3_000))
    #expect(stays().isEmpty)
    try attend(after: 60)
    #expect(stays() == [[60, nil]])
    #expect(printers.replayed == printers.postmortem)
  }
}
