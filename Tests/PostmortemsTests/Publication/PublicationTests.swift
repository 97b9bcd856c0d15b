import Foundation
import Testing

@testable import Postmortems

struct PublicationTests {
  static let day: TimeInterval = 86_400
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  @Test mutating func `editions are numbered, and what is written shows from the next one on`() throws {
    try printers.apply(.publication(.publish))
    #expect(printers.postmortem.state == .published)
    #expect(printers.postmortem.editions.map(\.number) == [1])
    #expect(printers.refusal(of: .publication(.publish)) == .nothingNewToPublish)
    try printers.apply(.event("e3", "10:00", "Labels arrive"))
    #expect(printers.postmortem.differsFromEdition)
    try printers.apply(.publication(.publish), at: Cast.later(60))
    #expect(
      printers.postmortem.editions == [
        Edition(number: 1, at: Cast.now), Edition(number: 2, at: Cast.later(60)),
      ])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `action items and follow-ups live on beside an edition`() throws {
    try printers.apply(.publication(.publish))
    try printers.apply(.actionItem(.finishActionItem(actionItem: ID("a1")!, reason: nil)))
    try printers.apply(.meeting(.endMeeting(meeting: ID("m1")!)))
    try printers.apply(.meeting(.beginMeeting(id: ID("m2")!, kind: .followUp, facilitator: nil)))
    try printers.apply(.parkingLot(.park(id: ID("p2")!, text: "Later")))
    #expect(!printers.postmortem.differsFromEdition)
  }

  @Test mutating func `publishing is for the facilitator and the opener`() throws {
    #expect(printers.refusal(of: .publication(.publish), by: Cast.jonas) == .onlyFacilitatorOrOpener)
    #expect(printers.refusal(of: .publication(.publish), by: Cast.tomke) == .onlyFacilitatorOrOpener)
    try printers.apply(.meeting(.setFacilitator(meeting: ID("m1")!, person: Cast.jonas.person!)))
    try printers.apply(.publication(.publish), by: Cast.jonas)
  }

  @Test func `where there is no opener every administrator stands in`() throws {
    var printers = try Printers(opener: nil)
    #expect(printers.refusal(of: .publication(.publish), by: Cast.jonas) == .onlyFacilitatorOrOpener)
    try printers.apply(.publication(.publish), by: Cast.tomke)
    try printers.apply(.record(.rename(title: "x")), by: .workspace)
    try printers.apply(.publication(.publish), by: .workspace)
  }

  @Test mutating func `what was discarded takes nothing, and comes back within thirty days as it was`() throws
  {
    try printers.apply(.publication(.publish))
    let before = printers.postmortem
    try printers.apply(.publication(.discard))
    #expect(printers.postmortem.state.name == "discarded")
    #expect(printers.refusal(of: .event("e3", "10:00", "x")) == .discarded)
    #expect(printers.refusal(of: .publication(.discard)) == .discarded)
    #expect(printers.refusal(of: .publication(.publish)) == .discarded)
    try printers.apply(.publication(.undiscard), at: Cast.later(30 * Self.day))
    #expect(printers.postmortem == before)
    #expect(printers.replayed == before)
  }

  @Test mutating func `after thirty days it is gone for good`() throws {
    try printers.apply(.publication(.discard))
    let late = Cast.later(30 * Self.day + 1)
    #expect(printers.refusal(of: .publication(.undiscard), at: late) == .discardedForGood)
  }

  @Test mutating func `discarding is for the facilitator, the opener and administrators`() throws {
    #expect(printers.refusal(of: .publication(.discard), by: Cast.jonas) == .onlyRunnersOrAdministrators)
    try printers.apply(.publication(.discard), by: Cast.tomke)
    #expect(printers.refusal(of: .publication(.undiscard), by: Cast.jonas) == .onlyRunnersOrAdministrators)
    try printers.apply(.publication(.undiscard), by: Cast.tomke)
    #expect(printers.postmortem.state == .open)
    #expect(printers.refusal(of: .publication(.undiscard)) == .notDiscarded)
  }
}
