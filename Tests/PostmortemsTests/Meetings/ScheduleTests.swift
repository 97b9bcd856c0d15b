import Foundation
import Testing

@testable import Postmortems

struct ScheduleTests {
  static let m1: MeetingID = ID("m1")!
  static let jonas = Cast.jonas.person!
  static let amira = Cast.amira.person!
  var printers: Printers

  init() throws { printers = try Printers() }

  private static func schedule(
    _ at: String = "2021-12-17T14:00", minutes: Int? = nil, facilitator: PersonID? = nil,
    kind: Meeting.Kind? = nil
  ) -> Command {
    .schedule(.scheduleMeeting(id: m1, kind: kind, at: at, minutes: minutes, facilitator: facilitator))
  }

  private static func reschedule(_ at: String, minutes: Int = 120, facilitator: PersonID? = nil) -> Command {
    .schedule(.rescheduleMeeting(meeting: m1, at: at, minutes: minutes, facilitator: facilitator))
  }

  private var planned: ScheduledMeeting? { printers.postmortem.scheduledMeetings[Self.m1] }

  @Test mutating func `a meeting is planned for two hours in the zone of the postmortem`() throws {
    try printers.apply(Self.schedule(facilitator: Self.amira))
    let meeting = try #require(planned)
    #expect(Instant(meeting.at).text == "2021-12-17T13:00:00Z")
    #expect(meeting.minutes == 120 && meeting.sequence == 0 && meeting.kind == .meeting)
    #expect(printers.postmortem.participants.contains(Self.amira))
    #expect(printers.postmortem.upcomingMeetings == [meeting])
    #expect(printers.postmortem.latestMeeting == nil && printers.postmortem.facilitator == nil)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test(arguments: [
    "2021-12-17T13:00:00Z", "17.12.2021 14:00", "2021-12-17 15:00 Europe/Helsinki", "2021-12-17T14:00:00",
  ])
  mutating func `its time is written as people and programs write it`(_ typed: String) throws {
    try printers.apply(Self.schedule(typed))
    #expect(planned.map { Instant($0.at).text } == "2021-12-17T13:00:00Z")
  }

  @Test(arguments: ["", "soon", "2021-12-17", "~14:00", "2021-12-17 14:00–16:00", "since 14:00", "May 2022"])
  mutating func `only an exact time is one to meet at`(_ typed: String) {
    #expect(printers.refusal(of: Self.schedule(typed)) == .badMeetingTime)
  }

  @Test mutating func `nobody meets in the past, in years, or for a minute too few or too many`() throws {
    #expect(printers.refusal(of: Self.schedule("2021-12-13T14:30")) == .meetingInPast)
    try printers.apply(Self.schedule("2021-12-13T14:33"))
    #expect(printers.refusal(of: Self.reschedule("2023-12-14T14:00")) == .meetingTooFar(days: 730))
    for minutes in [0, -5, 481] {
      let refusal = printers.refusal(of: Self.reschedule("2021-12-17T14:00", minutes: minutes))
      #expect(refusal == .badMinutes(longest: 480))
    }
  }

  @Test mutating func `an id is given once, to what runs and to what is planned`() throws {
    try printers.apply(Self.schedule())
    #expect(printers.refusal(of: Self.schedule("2021-12-18T14:00")) == .idTaken("m1"))
    try printers.apply(.meeting(.beginMeeting(id: ID("m2")!, facilitator: nil)))
    let second = Command.schedule(.scheduleMeeting(id: ID("m2")!, at: "2021-12-18T14:00"))
    #expect(printers.refusal(of: second) == .idTaken("m2"))
  }

  @Test mutating func `each change of time, length or facilitator counts, and the same once more does not`()
    throws
  {
    try printers.apply(Self.schedule())
    try printers.apply(Self.reschedule("2021-12-18T10:00", minutes: 90))
    try printers.apply(Self.reschedule("2021-12-18T10:00", minutes: 90, facilitator: Self.jonas))
    #expect(planned?.sequence == 2 && planned?.minutes == 90 && planned?.facilitator == Self.jonas)
    #expect(
      try printers.apply(Self.reschedule("2021-12-18T10:00", minutes: 90, facilitator: Self.jonas)).isEmpty)
    #expect(printers.postmortem.participants.contains(Self.jonas))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a meeting that is late can still be given to somebody else`() throws {
    try printers.apply(Self.schedule())
    let late = Cast.later(5 * 86_400)
    let other = Self.reschedule("2021-12-17T14:00", facilitator: Self.jonas)
    try printers.apply(other, at: late)
    #expect(planned?.facilitator == Self.jonas)
    #expect(printers.refusal(of: Self.reschedule("2021-12-17T14:05"), at: late) == .meetingInPast)
  }

  @Test mutating func `a cancelled meeting stays cancelled, and counts once more`() throws {
    try printers.apply(Self.schedule())
    let cancel = Command.schedule(.cancelMeeting(meeting: Self.m1))
    try printers.apply(cancel)
    #expect(planned?.isCancelled == true && planned?.sequence == 1)
    #expect(printers.postmortem.upcomingMeetings.isEmpty)
    #expect(try printers.apply(cancel).isEmpty)
    #expect(printers.refusal(of: Self.reschedule("2021-12-18T10:00")) == .meetingCancelled)
    let begin = Command.meeting(.beginMeeting(id: Self.m1, facilitator: nil))
    #expect(printers.refusal(of: begin) == .meetingCancelled)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `what is planned becomes what runs, with its length and who was meant to facilitate`()
    throws
  {
    try printers.apply(Self.schedule(minutes: 90, facilitator: Self.amira))
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)), by: Cast.jonas)
    let meeting = try #require(printers.postmortem.runningMeeting)
    #expect(meeting.id == Self.m1 && meeting.facilitator == Self.amira)
    #expect(meeting.agenda?.course.total == 90 * 60)
    #expect(printers.postmortem.upcomingMeetings.isEmpty)
    for late in [Self.reschedule("2021-12-18T10:00"), .schedule(.cancelMeeting(meeting: Self.m1))] {
      #expect(printers.refusal(of: late) == .meetingHasBegun)
    }
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a planned follow-up begins as one, without an agenda`() throws {
    try printers.apply(Self.schedule(kind: .followUp))
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
    #expect(printers.postmortem.runningMeeting?.kind == .followUp && printers.postmortem.agenda == nil)
    #expect(printers.postmortem.facilitator == Cast.lena.person)
  }

  @Test mutating func `one that nobody planned is neither changed nor cancelled`() throws {
    let unknown = Self.reschedule("2021-12-18T10:00")
    #expect(printers.refusal(of: unknown) == .unknownMeeting)
    #expect(printers.refusal(of: .schedule(.cancelMeeting(meeting: Self.m1))) == .unknownMeeting)
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
    #expect(printers.refusal(of: unknown) == .meetingHasBegun)
  }

  @Test mutating func `the opener plans, and whoever shall facilitate may change and cancel it`() throws {
    #expect(printers.refusal(of: Self.schedule(), by: Cast.jonas) == .onlyFacilitatorOrOpener)
    try printers.apply(Self.schedule(facilitator: Self.amira))
    let change = Self.reschedule("2021-12-18T10:00", facilitator: Self.amira)
    let cancel = Command.schedule(.cancelMeeting(meeting: Self.m1))
    for refused in [change, cancel] {
      #expect(printers.refusal(of: refused, by: Cast.jonas) == .onlyFacilitatorOrOpener)
    }
    try printers.apply(change, by: Cast.amira)
    try printers.apply(cancel, by: Cast.amira)
    #expect(planned?.isCancelled == true)
  }

  @Test mutating func `the meetings to come stand in the order of their times`() throws {
    for (id, at) in [("a", "2021-12-20T10:00"), ("b", "2021-12-18T10:00"), ("c", "2021-12-18T10:00")] {
      try printers.apply(.schedule(.scheduleMeeting(id: ID(id)!, at: at)))
    }
    #expect(printers.postmortem.upcomingMeetings.map(\.id.text) == ["b", "c", "a"])
  }
}
