import Foundation
import Testing

@testable import Postmortems

struct AccessTests {
  static let until = Cast.later(86_400)
  static let jonas = Cast.jonas.person!
  static let amira = Cast.amira.person!
  static let restrict = Command.access(.restrict(reason: "Names a customer", until: until, people: [amira]))
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  func readers(at now: Date = Cast.now) -> [Participant] {
    [Cast.lena, Cast.jonas, Cast.amira, Cast.tomke].filter { printers.postmortem.isReadable(by: $0, at: now) }
  }

  @Test func `everybody signed in reads and writes`() {
    #expect(readers() == [Cast.lena, Cast.jonas, Cast.amira, Cast.tomke])
  }

  @Test
  mutating func
    `restricted, only those concerned read, administrators not excepted, until it ends by itself`() throws
  {
    try printers.apply(Self.restrict)
    #expect(readers() == [Cast.lena, Cast.jonas, Cast.amira])
    #expect(readers(at: Self.until) == [Cast.lena, Cast.jonas, Cast.amira, Cast.tomke])
    #expect(printers.postmortem.isReadable(by: .workspace, at: Cast.now))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `whoever may not read may not write either`() throws {
    try printers.apply(Self.restrict)
    #expect(printers.refusal(of: .event("e3", "10:00", "x"), by: Cast.tomke) == .restricted)
    #expect(printers.refusal(of: .publication(.discard), by: Cast.tomke) == .restricted)
    try printers.apply(.event("e3", "10:00", "x"), by: Cast.amira)
  }

  @Test mutating func `readers are named one by one, and the restriction is lifted`() throws {
    try printers.apply(Self.restrict)
    try printers.apply(.access(.nameReader(person: Cast.tomke.person!)))
    try printers.apply(.access(.unnameReader(person: Self.amira)))
    #expect(readers() == [Cast.lena, Cast.jonas, Cast.tomke])
    #expect(try printers.apply(.access(.nameReader(person: Cast.tomke.person!))).isEmpty)
    #expect(try printers.apply(.access(.unnameReader(person: Self.amira))).isEmpty)
    try printers.apply(.access(.liftRestriction))
    #expect(readers().count == 4)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a restriction wants a reason and an end`() {
    let noReason = Command.access(.restrict(reason: " ", until: Self.until, people: nil))
    #expect(printers.refusal(of: noReason) == .reasonMissing)
    let past = Command.access(.restrict(reason: "x", until: Cast.now, people: nil))
    #expect(printers.refusal(of: past) == .restrictionInPast)
  }

  @Test(arguments: [
    AccessCommand.nameReader(person: jonas), .unnameReader(person: jonas), .liftRestriction,
  ])
  mutating func `without a restriction there is nothing to change about it`(command: AccessCommand) {
    #expect(printers.refusal(of: .access(command)) == .notRestricted)
  }

  @Test mutating func `restricting is for the facilitator and the opener`() {
    #expect(printers.refusal(of: Self.restrict, by: Cast.amira) == .onlyFacilitatorOrOpener)
  }

  @Test func `an administrator who stands in for a missing opener goes on reading`() throws {
    var printers = try Printers(opener: nil)
    try printers.apply(Self.restrict, by: Cast.tomke)
    #expect(printers.postmortem.isReadable(by: Cast.tomke, at: Cast.now))
  }
}
