import Foundation
import Testing

@testable import Postmortems

/// Who is asked to facilitate a meeting to come, who says yes, and who learns it there.
struct FacilitationTests {
  static let m1: MeetingID = ID("m1")!
  static let lena = Cast.lena.person!
  static let jonas = Cast.jonas.person!
  static let amira = Cast.amira.person!
  static let accept = Command.schedule(.acceptFacilitation(meeting: m1))
  static let takeSeat = Command.schedule(.takeShadowSeat(meeting: m1))
  static let leaveSeat = Command.schedule(.leaveShadowSeat(meeting: m1))
  static let cancel = Command.schedule(.cancelMeeting(meeting: m1))
  static let begin = Command.meeting(.beginMeeting(id: m1, facilitator: nil))

  var printers: Printers

  /// Amira Saleh is asked to facilitate.
  init() throws {
    printers = try Printers()
    try printers.apply(
      .schedule(.scheduleMeeting(id: Self.m1, at: "2021-12-17T14:00", facilitator: Self.amira)))
  }

  private static func handOver(to person: PersonID?) -> Command {
    .schedule(.handOverFacilitation(meeting: m1, person: person))
  }

  private static func change(_ facilitator: PersonID?, at: String = "2021-12-17T14:00") -> Command {
    .schedule(.rescheduleMeeting(meeting: m1, at: at, minutes: 120, facilitator: facilitator))
  }

  private var planned: ScheduledMeeting? { printers.postmortem.scheduledMeetings[Self.m1] }

  @Test mutating func `whoever is asked accepts, once`() throws {
    #expect(planned?.awaitsAcceptance == true)
    try printers.apply(Self.accept, by: Cast.amira)
    #expect(planned?.acceptedAt == Cast.now.wholeSecond && planned?.awaitsAcceptance == false)
    #expect(try printers.apply(Self.accept, by: Cast.amira, at: Cast.later(60)).isEmpty)
    #expect(planned?.sequence == 0)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `nobody accepts, or hands over, for somebody else`() {
    for command in [Self.accept, Self.handOver(to: Self.jonas)] {
      #expect(printers.refusal(of: command, by: Cast.lena) == .onlyWhoIsAsked)
      #expect(printers.refusal(of: command, by: .workspace) == .onlyWhoIsAsked)
    }
  }

  @Test mutating func `whoever takes it on by themselves has accepted`() throws {
    try printers.apply(Self.change(Self.lena))
    #expect(planned?.acceptedAt == Cast.now.wholeSecond)
    let own = Command.schedule(
      .scheduleMeeting(id: ID("m2")!, at: "2021-12-18T14:00", facilitator: Self.lena))
    try printers.apply(own)
    #expect(printers.postmortem.scheduledMeetings[ID("m2")!]?.awaitsAcceptance == false)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `whoever is asked hands over, and the next one is asked`() throws {
    try printers.apply(Self.accept, by: Cast.amira)
    try printers.apply(Self.handOver(to: Self.jonas), by: Cast.amira)
    #expect(planned?.facilitator == Self.jonas && planned?.awaitsAcceptance == true)
    #expect(planned?.sequence == 1)
    #expect(printers.postmortem.participants == [Self.lena, Self.jonas])
    try printers.apply(Self.accept, by: Cast.jonas)
    #expect(printers.refusal(of: Self.handOver(to: Self.lena), by: Cast.amira) == .onlyWhoIsAsked)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `handed over to nobody it is open again, and to oneself it stays`() throws {
    #expect(try printers.apply(Self.handOver(to: Self.amira), by: Cast.amira).isEmpty)
    try printers.apply(Self.handOver(to: nil), by: Cast.amira)
    #expect(planned?.facilitator == nil && planned?.awaitsAcceptance == false)
    #expect(printers.refusal(of: Self.accept, by: Cast.amira) == .onlyWhoIsAsked)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `another facilitator is asked anew, another time leaves the yes`() throws {
    try printers.apply(Self.accept, by: Cast.amira)
    try printers.apply(Self.change(Self.amira, at: "2021-12-18T14:00"))
    #expect(planned?.awaitsAcceptance == false)
    try printers.apply(Self.change(Self.jonas))
    #expect(planned?.awaitsAcceptance == true)
  }

  @Test mutating func `of a meeting that is off, has begun or is unknown nothing is accepted or handed over`()
    throws
  {
    let unknown = Command.schedule(.acceptFacilitation(meeting: ID("m9")!))
    #expect(printers.refusal(of: unknown, by: Cast.amira) == .unknownMeeting)
    var begun = printers
    try begun.apply(Self.begin)
    try printers.apply(Self.cancel)
    for command in [Self.accept, Self.handOver(to: Self.jonas), Self.handOver(to: nil)] {
      #expect(printers.refusal(of: command, by: Cast.amira) == .meetingCancelled)
      #expect(begun.refusal(of: command, by: Cast.amira) == .meetingHasBegun)
    }
  }

  @Test mutating func `a learner takes the seat, gives it up, and is invited as long`() throws {
    try printers.apply(Self.takeSeat, by: Cast.jonas)
    #expect(planned?.shadow == Self.jonas && printers.postmortem.participants.contains(Self.jonas))
    #expect(try printers.apply(Self.takeSeat, by: Cast.jonas).isEmpty)
    try printers.apply(Self.leaveSeat, by: Cast.jonas)
    #expect(planned?.shadow == nil && !printers.postmortem.participants.contains(Self.jonas))
    #expect(try printers.apply(Self.leaveSeat).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `there is one seat, and whoever facilitates needs none`() throws {
    #expect(printers.refusal(of: Self.takeSeat, by: Cast.amira) == .facilitatesItself)
    #expect(printers.refusal(of: Self.takeSeat, by: .workspace) == .facilitatesItself)
    try printers.apply(Self.takeSeat, by: Cast.jonas)
    #expect(printers.refusal(of: Self.takeSeat, by: Cast.tomke) == .seatTaken)
    #expect(printers.refusal(of: Self.leaveSeat, by: Cast.tomke) == .onlyFacilitatorOrOpener)
    try printers.apply(Self.leaveSeat, by: Cast.amira)
    try printers.apply(Self.takeSeat, by: Cast.tomke)
    #expect(planned?.shadow == Cast.tomke.person)
  }

  @Test mutating func `of a meeting that is off, has begun or is unknown there is no seat`() throws {
    try printers.apply(Self.takeSeat, by: Cast.jonas)
    let unknown = Command.schedule(.takeShadowSeat(meeting: ID("m9")!))
    #expect(printers.refusal(of: unknown, by: Cast.tomke) == .unknownMeeting)
    #expect(printers.refusal(of: .schedule(.leaveShadowSeat(meeting: ID("m9")!))) == .unknownMeeting)
    var begun = printers
    try begun.apply(Self.begin)
    try printers.apply(Self.cancel)
    for (command, author) in [(Self.takeSeat, Cast.tomke), (Self.leaveSeat, Cast.jonas)] {
      #expect(printers.refusal(of: command, by: author) == .meetingCancelled)
      #expect(begun.refusal(of: command, by: author) == .meetingHasBegun)
    }
  }

  @Test mutating func `a meeting that begins from the plan knows who learns there`() throws {
    try printers.apply(Self.takeSeat, by: Cast.jonas)
    try printers.apply(Self.begin)
    #expect(printers.postmortem.runningMeeting?.shadow == Self.jonas)
    #expect(printers.postmortem.runningMeeting?.present.contains(Self.jonas) == false)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `whoever is given what they learn at gives the seat up`() throws {
    try printers.apply(Self.takeSeat, by: Cast.jonas)
    try printers.apply(Self.handOver(to: Self.jonas), by: Cast.amira)
    #expect(planned?.shadow == nil && planned?.facilitator == Self.jonas)
    try printers.apply(Self.takeSeat, by: Cast.amira)
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: Self.amira)))
    #expect(printers.postmortem.runningMeeting?.shadow == nil)
  }

  @Test
  mutating func `whoever facilitates or learns was no part of it, until they are added or own something`()
    throws
  {
    try printers.apply(Self.takeSeat, by: Cast.jonas)
    #expect(printers.postmortem.involved == [Self.lena])
    #expect(printers.postmortem.participants == [Self.lena, Self.amira, Self.jonas])
    try printers.apply(Self.begin, by: Cast.lena)
    try printers.apply(.meeting(.attend(meeting: Self.m1, person: Self.jonas)))
    #expect(printers.postmortem.involved == [Self.lena])
    try printers.apply(.action("a1", "Alarm", owner: Self.amira))
    #expect(printers.postmortem.involved == [Self.lena, Self.amira])
    try printers.apply(.meeting(.addParticipant(person: Self.jonas)))
    #expect(printers.postmortem.involved == [Self.lena, Self.amira, Self.jonas])
    #expect(try printers.apply(.meeting(.addParticipant(person: Self.jonas))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `whoever was part of it stays invited when somebody else facilitates`() throws {
    try printers.apply(.meeting(.addParticipant(person: Self.jonas)))
    try printers.apply(Self.change(Self.jonas))
    #expect(printers.postmortem.participants == [Self.lena, Self.jonas])
    try printers.apply(Self.handOver(to: Self.amira), by: Cast.jonas)
    #expect(printers.postmortem.participants == [Self.lena, Self.amira, Self.jonas])
    #expect(printers.postmortem.involved == [Self.lena, Self.jonas])
  }

  @Test mutating func `a guest who facilitates another meeting stays`() throws {
    let other = Command.schedule(
      .scheduleMeeting(id: ID("m2")!, at: "2021-12-20T14:00", facilitator: Self.amira))
    try printers.apply(other)
    try printers.apply(Self.handOver(to: Self.jonas), by: Cast.amira)
    #expect(printers.postmortem.participants.contains(Self.amira))
  }
}
