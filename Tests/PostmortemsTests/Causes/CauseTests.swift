import Testing

@testable import Postmortems

struct CauseTests {
  static let c1: CauseID = ID("c1")!
  static let e1: EventID = ID("e1")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  @Test mutating func `causes form a tree, numbered from the top`() throws {
    try printers.apply(.cause(.addCause(id: ID("c2")!, text: "Second", parent: nil, events: [Self.e1])))
    try printers.apply(.cause(.addCause(id: ID("c3")!, text: "Below", parent: Self.c1, events: nil)))
    try printers.apply(.cause(.addCause(id: ID("c4")!, text: "Deeper", parent: ID("c3")!, events: nil)))
    #expect(printers.postmortem.causeTree.map(\.number) == ["1", "1.1", "1.1.1", "2"])
    try printers.apply(.cause(.setCauseParent(cause: ID("c4")!, parent: ID("c2")!)))
    #expect(printers.postmortem.causeTree.map(\.cause.id.text) == ["c1", "c3", "c2", "c4"])
    try printers.apply(.item(.remove(item: .cause(ID("c2")!))))
    #expect(printers.postmortem.causeTree.map(\.number) == ["1", "1.1", "2"])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `no cause stands below itself, however far round`() throws {
    try printers.apply(.cause(.addCause(id: ID("c2")!, text: "x", parent: Self.c1, events: nil)))
    try printers.apply(.cause(.addCause(id: ID("c3")!, text: "x", parent: ID("c2")!, events: nil)))
    for parent in ["c1", "c2", "c3"] {
      let command = Command.cause(.setCauseParent(cause: Self.c1, parent: ID(parent)!))
      #expect(printers.refusal(of: command) == .causeBelowItself)
    }
  }

  @Test mutating func `a flagged row is unexplained until it has a cause or is said to have none`() throws {
    try printers.apply(.timeline(.flagEvent(event: Self.e1, flag: .feedsCause)))
    try printers.apply(.timeline(.flagEvent(event: ID("e2")!, flag: .slowedRepair)))
    func unexplained() -> [String] { printers.postmortem.unexplainedEvents.map(\.id.text) }
    #expect(unexplained() == ["e1", "e2"])
    try printers.apply(.cause(.linkCause(cause: Self.c1, event: Self.e1)))
    #expect(unexplained() == ["e2"])
    try printers.apply(.timeline(.setNoCause(event: ID("e2")!, noCause: true)))
    #expect(unexplained() == [])
    try printers.apply(.item(.remove(item: .cause(Self.c1))))
    #expect(unexplained() == ["e1"])
    try printers.apply(.item(.restore(item: .cause(Self.c1))))
    try printers.apply(.cause(.unlinkCause(cause: Self.c1, event: Self.e1)))
    #expect(unexplained() == ["e1"])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a row flagged only went well counts as explained`() throws {
    try printers.apply(.timeline(.flagEvent(event: Self.e1, flag: .wentWell)))
    #expect(printers.postmortem.unexplainedEvents.isEmpty)
  }

  @Test mutating func `a cause may go without an action item, and say why`() throws {
    #expect(printers.postmortem.causesWithoutActionItem.map(\.id) == [Self.c1])
    try printers.apply(.cause(.setNoActionReason(cause: Self.c1, reason: "The printers go in March")))
    #expect(printers.postmortem.causes[Self.c1]?.noActionReason == "The printers go in March")
    try printers.apply(.cause(.setNoActionReason(cause: Self.c1, reason: nil)))
    try printers.apply(.actionItem(.linkActionItemToCause(actionItem: ID("a1")!, cause: Self.c1)))
    #expect(printers.postmortem.causesWithoutActionItem.isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `nothing is said of a cause that is unknown or was removed, nor with such a row`()
    throws
  {
    try printers.apply(.item(.remove(item: .cause(Self.c1))))
    try printers.apply(.item(.remove(item: .event(ID("e2")!))))
    let about: [(CauseID) -> CauseCommand] = [
      { .setCauseParent(cause: $0, parent: ID("c9")!) }, { .linkCause(cause: $0, event: Self.e1) },
      { .unlinkCause(cause: $0, event: Self.e1) }, { .setNoActionReason(cause: $0, reason: "x") },
      { .addCause(id: ID("n")!, text: "", parent: $0, events: nil) },
    ]
    for command in about {
      #expect(printers.refusal(of: .cause(command(ID("x")!))) == .unknown(.cause(ID("x")!)))
      #expect(printers.refusal(of: .cause(command(Self.c1))) == .removed(.cause(Self.c1)))
    }
    let gone = Command.cause(.addCause(id: ID("n")!, text: "", parent: nil, events: [ID("e2")!]))
    #expect(printers.refusal(of: gone) == .removed(.event(ID("e2")!)))
    try printers.apply(.item(.restore(item: .cause(Self.c1))))
    let link = Command.cause(.linkCause(cause: Self.c1, event: ID("x")!))
    #expect(printers.refusal(of: link) == .unknown(.event(ID("x")!)))
    let empty = Command.cause(.setNoActionReason(cause: Self.c1, reason: " "))
    #expect(printers.refusal(of: empty) == .emptyText)
    let parent = Command.cause(.setCauseParent(cause: Self.c1, parent: ID("x")!))
    #expect(printers.refusal(of: parent) == .unknown(.cause(ID("x")!)))
    let control = Command.cause(.addCause(id: ID("n")!, text: "\u{0}", parent: nil, events: nil))
    #expect(printers.refusal(of: control) == .controlCharacter)
  }
}
