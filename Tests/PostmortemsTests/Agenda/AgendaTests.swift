import Foundation
import Testing

@testable import Postmortems

/// The agenda of a meeting, as those in it move it.
struct AgendaTests {
  static let m1: MeetingID = ID("m1")!
  static let jonas = Cast.jonas.person!
  static let amira = Cast.amira.person!
  var printers: Printers

  /// Lena opened it, Jonas facilitates.
  init() throws {
    printers = try Printers()
    for (id, when) in [("e1", "09:10"), ("e2", "09:40"), ("e3", "10:05")] {
      try printers.apply(.event(id, when, "Something happened"))
    }
    try printers.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)), by: Cast.jonas)
  }

  private func move(_ from: AgendaStep, _ to: AgendaStep, _ id: MeetingID = m1) -> Command {
    .agenda(.moveAgenda(meeting: id, from: from, to: to))
  }

  @Test mutating func `a meeting begins with its first step, and a follow-up has none`() throws {
    #expect(printers.postmortem.agenda?.course.step == .whatHappened)
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)))
    #expect(printers.postmortem.agenda == nil)
    try printers.apply(.meeting(.beginMeeting(id: ID("f1")!, kind: .followUp, facilitator: nil)))
    #expect(printers.refusal(of: move(.whatHappened, .causes, ID("f1")!)) == .noAgenda)
  }

  @Test mutating func `of two who go on at once neither skips a step`() throws {
    try printers.apply(move(.whatHappened, .eventStorming), by: Cast.jonas, at: Cast.later(900))
    #expect(
      try printers.apply(move(.whatHappened, .eventStorming), by: Cast.lena, at: Cast.later(901)).isEmpty)
    #expect(printers.postmortem.agenda?.course.step == .eventStorming)
    try printers.apply(move(.eventStorming, .publication), by: Cast.jonas, at: Cast.later(1_000))
    try printers.apply(move(.publication, .causes), by: Cast.jonas, at: Cast.later(1_100))
    #expect(printers.postmortem.agenda?.course.step == .causes)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `whoever facilitates runs it, whoever opened too, and nobody else`() throws {
    try printers.apply(.meeting(.attend(meeting: Self.m1, person: Self.amira)))
    for command: AgendaCommand in [
      .moveAgenda(meeting: Self.m1, from: .whatHappened, to: .causes),
      .extendStep(meeting: Self.m1, step: .whatHappened, minutes: 5),
      .adjournMeeting(meeting: Self.m1), .continueMeeting(meeting: Self.m1),
    ] {
      #expect(printers.refusal(of: .agenda(command), by: Cast.amira) == .onlyFacilitatorOrOpener)
    }
    try printers.apply(.meeting(.setFacilitator(meeting: Self.m1, person: Self.amira)), by: Cast.amira)
    try printers.apply(move(.whatHappened, .eventStorming), by: Cast.amira)
  }

  @Test mutating func `a step is extended while it runs, by minutes that make sense`() throws {
    func extend(_ step: AgendaStep, _ minutes: Int) -> Command {
      .agenda(.extendStep(meeting: Self.m1, step: step, minutes: minutes))
    }
    try printers.apply(extend(.whatHappened, 5))
    #expect(printers.postmortem.agenda?.course.budget(of: .whatHappened) == 1_200)
    for minutes in [0, -5, 481] {
      #expect(printers.refusal(of: extend(.whatHappened, minutes)) == .badMinutes(longest: 480))
    }
    try printers.apply(move(.whatHappened, .eventStorming))
    #expect(printers.refusal(of: extend(.whatHappened, 5)) == .stepIsOver)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `an adjourned meeting keeps its place until it is continued`() throws {
    try printers.apply(move(.whatHappened, .eventStorming), at: Cast.later(900))
    try printers.apply(.agenda(.adjournMeeting(meeting: Self.m1)), at: Cast.later(1_800))
    #expect(try printers.apply(.agenda(.adjournMeeting(meeting: Self.m1)), at: Cast.later(1_900)).isEmpty)
    #expect(printers.refusal(of: move(.eventStorming, .causes)) == .meetingAdjourned)
    let wrong = Command.agenda(.continueMeeting(meeting: Self.m1, minutes: 0))
    #expect(printers.refusal(of: wrong) == .badMinutes(longest: 480))
    try printers.apply(
      .agenda(.continueMeeting(meeting: Self.m1, minutes: 90)), at: Cast.later(86_400))
    let course = try #require(printers.postmortem.agenda?.course)
    #expect(course.step == .eventStorming && course.taken(by: .eventStorming, at: Cast.later(86_400)) == 900)
    #expect(try printers.apply(.agenda(.continueMeeting(meeting: Self.m1))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `the rules are confirmed by everybody for themselves, and by those present for others`()
    throws
  {
    func confirm(_ person: PersonID) -> Command {
      .agenda(.confirmRules(meeting: Self.m1, person: person))
    }
    #expect(printers.refusal(of: confirm(Cast.karsten), by: Cast.amira) == .onlyThosePresent)
    try printers.apply(confirm(Self.amira), by: Cast.amira)
    #expect(printers.postmortem.runningMeeting?.present.contains(Self.amira) == true)
    try printers.apply(confirm(Cast.karsten), by: Cast.amira)
    #expect(printers.postmortem.agenda?.confirmed == [Self.amira, Cast.karsten])
    #expect(try printers.apply(confirm(Self.amira), by: Cast.amira).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `the marker goes from row to row, and what it has left is presented`() throws {
    let rows = printers.postmortem.timeline.events.map(\.id)
    func present(_ event: EventID?) -> Command { .agenda(.presentEvent(meeting: Self.m1, event: event)) }
    #expect(printers.refusal(of: present(rows[0]), by: Cast.amira) == .onlyThosePresent)
    #expect(printers.refusal(of: present(ID("none")!), by: Cast.jonas) == .unknown(.event(ID("none")!)))
    #expect(printers.postmortem.notYetPresented.count == rows.count)
    try printers.apply(present(rows[0]), by: Cast.jonas)
    try printers.apply(present(rows[1]), by: Cast.jonas)
    #expect(try printers.apply(present(rows[1]), by: Cast.jonas).isEmpty)
    #expect(printers.postmortem.agenda?.presenting == rows[1])
    #expect(printers.postmortem.notYetPresented.map(\.id) == Array(rows.dropFirst(2)))
    try printers.apply(present(rows[0]), by: Cast.jonas)
    try printers.apply(present(nil), by: Cast.jonas)
    #expect(printers.postmortem.notYetPresented.map(\.id) == Array(rows.dropFirst(2)))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a meeting that is over or unknown has no agenda to move`() throws {
    #expect(printers.refusal(of: move(.whatHappened, .causes, ID("x")!)) == .unknownMeeting)
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)))
    #expect(printers.refusal(of: move(.whatHappened, .causes)) == .meetingEnded)
  }
}
