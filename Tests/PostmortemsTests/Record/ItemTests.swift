import Testing

@testable import Postmortems

struct ItemTests {
  static let items: [ItemRef] = [
    .incident(ID("first")!), .event(ID("e1")!), .cause(ID("c1")!), .actionItem(ID("a1")!), .idea(ID("i1")!),
    .question(ID("q1")!), .parked(ID("p1")!),
  ]

  @Test(arguments: items) func `what was removed comes back as it was`(item: ItemRef) throws {
    var printers = try Printers.inMeeting()
    let before = printers.postmortem
    try printers.apply(.item(.remove(item: item)))
    #expect(printers.postmortem.isRemoved(item))
    #expect(printers.replayed == printers.postmortem)
    try printers.apply(.item(.restore(item: item)))
    #expect(printers.postmortem == before)
    #expect(printers.replayed == before)
  }

  @Test(arguments: items) func `what is gone cannot be removed again, nor what is there restored`(
    item: ItemRef
  ) throws {
    var printers = try Printers.inMeeting()
    #expect(printers.refusal(of: .item(.restore(item: item))) == .notRemoved(item))
    try printers.apply(.item(.remove(item: item)))
    #expect(printers.refusal(of: .item(.remove(item: item))) == .removed(item))
  }

  @Test(arguments: ["incident/x", "event/x", "cause/x", "actionItem/x", "idea/x", "question/x", "parked/x"])
  func `what never was can be neither removed nor restored`(spelled: String) throws {
    var printers = try Printers.inMeeting()
    let item = try #require(ItemRef(spelled: spelled))
    #expect(printers.refusal(of: .item(.remove(item: item))) == .unknown(item))
    #expect(printers.refusal(of: .item(.restore(item: item))) == .unknown(item))
  }

  @Test func `an id is never given away twice, not even that of something removed`() throws {
    var printers = try Printers.inMeeting()
    try printers.apply(.item(.remove(item: .event(ID("e1")!))))
    #expect(printers.refusal(of: .event("e1", "10:00", "Again")) == .idTaken("e1"))
    #expect(printers.refusal(of: .incident(.addIncident(id: ID("first")!))) == .idTaken("first"))
    let cause = Command.cause(.addCause(id: ID("c1")!, text: "x", parent: nil, events: nil))
    #expect(printers.refusal(of: cause) == .idTaken("c1"))
    #expect(printers.refusal(of: .action("a1", "x")) == .idTaken("a1"))
    #expect(printers.refusal(of: .idea(.addIdea(id: ID("i1")!, text: "x", event: nil))) == .idTaken("i1"))
    #expect(printers.refusal(of: .parkingLot(.park(id: ID("p1")!, text: "x"))) == .idTaken("p1"))
  }

  @Test(arguments: ["event", "event/", "event/é", "nothing/x", "event/x/y", "/x", ""])
  func `an item is spelled kind and id`(spelled: String) {
    #expect(ItemRef(spelled: spelled) == nil)
  }
}
