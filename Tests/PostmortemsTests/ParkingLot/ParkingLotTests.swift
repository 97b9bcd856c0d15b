import Testing

@testable import Postmortems

struct ParkingLotTests {
  static let p1: ParkedID = ID("p1")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  @Test mutating func `what is parked can be sent to any step`() throws {
    for step in AgendaStep.allCases {
      try printers.apply(.parkingLot(.sendParked(parked: Self.p1, step: step)))
      #expect(printers.postmortem.parkingLot[Self.p1]?.step == step)
    }
    #expect(try printers.apply(.parkingLot(.sendParked(parked: Self.p1, step: .publication))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `what is unknown or was removed is sent nowhere`() throws {
    let unknown = Command.parkingLot(.sendParked(parked: ID("x")!, step: .causes))
    #expect(printers.refusal(of: unknown) == .unknown(.parked(ID("x")!)))
    try printers.apply(.item(.remove(item: .parked(Self.p1))))
    let gone = Command.parkingLot(.sendParked(parked: Self.p1, step: .causes))
    #expect(printers.refusal(of: gone) == .removed(.parked(Self.p1)))
    #expect(printers.refusal(of: .parkingLot(.park(id: ID("p2")!, text: "\u{0}"))) == .controlCharacter)
  }
}
