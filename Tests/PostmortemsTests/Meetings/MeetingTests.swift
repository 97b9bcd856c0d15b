import Testing

@testable import Postmortems

struct MeetingTests {
  static let m1: MeetingID = ID("m1")!
  static let jonas = Cast.jonas.person!
  static let amira = Cast.amira.person!
  var printers: Printers

  init() throws { printers = try Printers() }

  @Test mutating func `whoever begins a meeting facilitates it and is present`() throws {
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)), by: Cast.jonas)
    let meeting = try #require(printers.postmortem.runningMeeting)
    #expect(meeting.facilitator == Self.jonas && meeting.present == [Self.jonas])
    #expect(printers.postmortem.participants.contains(Self.jonas))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `another facilitator can be named, and is present too`() throws {
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: Self.amira)), by: Cast.jonas)
    #expect(printers.postmortem.facilitator == Self.amira)
    #expect(printers.postmortem.latestMeeting?.present == [Self.jonas, Self.amira])
  }

  @Test mutating func `only one meeting runs at a time, and a follow-up comes after it`() throws {
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
    let second = Command.meeting(.beginMeeting(id: ID("m2")!, kind: .followUp, facilitator: nil))
    #expect(printers.refusal(of: second) == .meetingRunning)
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)), at: Cast.later(7_200))
    #expect(printers.postmortem.runningMeeting == nil)
    let same = Command.meeting(.beginMeeting(id: Self.m1, facilitator: nil))
    #expect(printers.refusal(of: same) == .idTaken("m1"))
    try printers.apply(second)
    #expect(printers.postmortem.meetings.items.map(\.kind) == [.meeting, .followUp])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `attendance is ticked person by person, after the end as well`() throws {
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
    try printers.apply(.meeting(.attend(meeting: Self.m1, person: Self.jonas)))
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)))
    try printers.apply(.meeting(.attend(meeting: Self.m1, person: Cast.karsten)))
    try printers.apply(.meeting(.withdrawAttendance(meeting: Self.m1, person: Self.jonas)))
    #expect(printers.postmortem.latestMeeting?.present == [Cast.lena.person!, Cast.karsten])
    #expect(try printers.apply(.meeting(.attend(meeting: Self.m1, person: Cast.karsten))).isEmpty)
    #expect(printers.postmortem.participants.contains(Self.jonas))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `who attends is said by those present, and by everybody of themselves`() throws {
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
    let other = Command.meeting(.attend(meeting: Self.m1, person: Self.amira))
    #expect(printers.refusal(of: other, by: Cast.jonas) == .onlyThosePresent)
    let strike = Command.meeting(.withdrawAttendance(meeting: Self.m1, person: Cast.lena.person!))
    #expect(printers.refusal(of: strike, by: Cast.jonas) == .onlyThosePresent)
    try printers.apply(.meeting(.attend(meeting: Self.m1, person: Self.jonas)), by: Cast.jonas)
    try printers.apply(other, by: Cast.jonas)
    try printers.apply(strike, by: Cast.jonas)
    #expect(printers.postmortem.latestMeeting?.present == [Self.jonas, Self.amira])
  }

  @Test mutating func `an earlier meeting is history, and an unknown one is none`() throws {
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)))
    #expect(printers.refusal(of: .meeting(.endMeeting(meeting: Self.m1))) == .meetingEnded)
    try printers.apply(.meeting(.beginMeeting(id: ID("m2")!, facilitator: nil)))
    let about: [(MeetingID) -> MeetingCommand] = [
      { .attend(meeting: $0, person: Self.jonas) }, { .withdrawAttendance(meeting: $0, person: Self.jonas) },
      { .setFacilitator(meeting: $0, person: Self.jonas) }, { .endMeeting(meeting: $0) },
    ]
    for command in about {
      #expect(printers.refusal(of: .meeting(command(Self.m1))) == .meetingEnded)
      #expect(printers.refusal(of: .meeting(command(ID("x")!))) == .unknownMeeting)
    }
  }

  @Test mutating func `anybody present may take over, and nobody else but the opener`() throws {
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: Self.jonas)), by: Cast.jonas)
    try printers.apply(.meeting(.attend(meeting: Self.m1, person: Self.amira)))
    let take = Command.meeting(.setFacilitator(meeting: Self.m1, person: Cast.tomke.person!))
    #expect(printers.refusal(of: take, by: Cast.tomke) == .onlyThosePresent)
    #expect(
      printers.refusal(of: .meeting(.endMeeting(meeting: Self.m1)), by: Cast.tomke) == .onlyThosePresent)
    try printers.apply(.meeting(.setFacilitator(meeting: Self.m1, person: Self.amira)), by: Cast.amira)
    #expect(printers.postmortem.facilitator == Self.amira)
    try printers.apply(take, by: Cast.lena)
    #expect(printers.postmortem.latestMeeting?.present.contains(Cast.tomke.person!) == true)
    #expect(try printers.apply(take, by: Cast.lena).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `participants are invited and taken off the list`() throws {
    try printers.apply(.meeting(.addParticipant(person: Self.amira)))
    #expect(printers.postmortem.participants == [Cast.lena.person!, Self.amira])
    #expect(try printers.apply(.meeting(.addParticipant(person: Self.amira))).isEmpty)
    try printers.apply(.meeting(.removeParticipant(person: Self.amira)))
    #expect(printers.postmortem.participants == [Cast.lena.person!])
    #expect(try printers.apply(.meeting(.removeParticipant(person: Self.amira))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }
}
