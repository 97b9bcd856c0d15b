import Testing

@testable import Postmortems

struct PreparationTests {
  static let jonas = Cast.jonas.person!
  static let lena = Cast.lena.person!
  var printers: Printers

  init() throws {
    printers = try Printers()
    try printers.apply(.meeting(.addParticipant(person: Self.jonas)))
    try printers.apply(.meeting(.addParticipant(person: Cast.karsten)))
  }

  private static func ready(_ person: PersonID? = nil) -> Command {
    .preparation(.declareReady(person: person))
  }

  private static func notReady(_ person: PersonID? = nil) -> Command {
    .preparation(.withdrawReadiness(person: person))
  }

  @Test mutating func `everybody says of themselves that their events are in, and takes it back`() throws {
    try printers.apply(Self.ready(), by: Cast.jonas)
    #expect(printers.postmortem.notReady == [Self.lena, Cast.karsten])
    #expect(try printers.apply(Self.ready(Self.jonas), by: Cast.jonas).isEmpty)
    try printers.apply(Self.notReady(), by: Cast.jonas)
    #expect(printers.postmortem.preparation.ready.isEmpty)
    #expect(try printers.apply(Self.notReady(), by: Cast.jonas).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `whoever runs it says so for somebody else, and nobody else does`() throws {
    for command in [Self.ready(Cast.karsten), Self.notReady(Cast.karsten)] {
      #expect(printers.refusal(of: command, by: Cast.jonas) == .onlyFacilitatorOrOpener)
    }
    try printers.apply(Self.ready(Cast.karsten))
    #expect(printers.postmortem.preparation.ready == [Cast.karsten])
    try printers.apply(Self.notReady(Cast.karsten))
    #expect(printers.postmortem.preparation.ready.isEmpty)
  }

  @Test mutating func `whoever is not invited has nothing to say, nor has nobody in particular`() throws {
    for command in [Self.ready(), Self.notReady()] {
      #expect(printers.refusal(of: command, by: Cast.amira) == .notTakingPart)
      #expect(printers.refusal(of: command, by: .workspace) == .unknownPerson)
    }
    #expect(printers.refusal(of: Self.ready(Cast.amira.person!)) == .notTakingPart)
  }

  @Test mutating func `whoever is taken off and invited again starts anew`() throws {
    try printers.apply(Self.ready(), by: Cast.jonas)
    try printers.apply(.meeting(.removeParticipant(person: Self.jonas)))
    try printers.apply(.meeting(.addParticipant(person: Self.jonas)))
    #expect(printers.postmortem.notReady.contains(Self.jonas))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `all areas are affected until somebody says that one is not`() throws {
    let areas = ["operations", "development", "security"]
    let speakers: [PersonID: Set<String>] = [
      Self.jonas: ["operations"], Cast.amira.person!: ["security"], Self.lena: [],
    ]
    func silent() -> [String] { printers.postmortem.silentAreas(areas, speakers) }
    #expect(silent() == ["development", "security"])
    try printers.apply(.preparation(.spareArea(area: " development ")))
    #expect(silent() == ["security"])
    #expect(try printers.apply(.preparation(.spareArea(area: "development"))).isEmpty)
    try printers.apply(.meeting(.addParticipant(person: Cast.amira.person!)))
    #expect(silent().isEmpty)
    try printers.apply(.preparation(.affectArea(area: "development")))
    #expect(silent() == ["development"])
    #expect(try printers.apply(.preparation(.affectArea(area: "development"))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `an area has a name of one line`() {
    #expect(printers.refusal(of: .preparation(.spareArea(area: " "))) == .emptyText)
    #expect(printers.refusal(of: .preparation(.spareArea(area: "a\u{7}"))) == .controlCharacter)
    let long = String(repeating: "x", count: 61)
    #expect(printers.refusal(of: .preparation(.spareArea(area: long))) == .textTooLong(limit: 60))
  }

  @Test mutating func `only the first facilitated meeting is prepared for`() throws {
    func plan(_ id: String, _ kind: Meeting.Kind) -> Command {
      .schedule(.scheduleMeeting(id: ID(id)!, kind: kind, at: "2021-12-17T14:00"))
    }
    #expect(printers.postmortem.preparesFor == nil)
    try printers.apply(plan("f1", .followUp))
    #expect(printers.postmortem.preparesFor == nil)
    try printers.apply(plan("m1", .meeting))
    #expect(printers.postmortem.preparesFor?.id == ID("m1"))
    try printers.apply(.meeting(.beginMeeting(id: ID("m1")!, facilitator: nil)))
    try printers.apply(.meeting(.endMeeting(meeting: ID("m1")!)))
    try printers.apply(plan("m2", .meeting))
    #expect(printers.postmortem.preparesFor == nil)
  }

  @Test mutating func `a postmortem that is put away is prepared by nobody`() throws {
    try printers.apply(.publication(.discard))
    for command in [Self.ready(), Self.notReady()] {
      #expect(printers.refusal(of: command) == .discarded)
    }
  }
}
