import Testing

@testable import Postmortems

struct ActionItemTests {
  static let a1: ActionItemID = ID("a1")!
  static let c1: CauseID = ID("c1")!
  static let e1: EventID = ID("e1")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  var item: ActionItem? { printers.postmortem.actionItems[Self.a1] }

  @Test
  mutating func `an action item is finished, reopened, dropped with a reason, or replaced by a better one`()
    throws
  {
    try printers.apply(.actionItem(.finishActionItem(actionItem: Self.a1, reason: nil)))
    #expect(item?.state == .done)
    try printers.apply(.actionItem(.reopenActionItem(actionItem: Self.a1)))
    #expect(item?.state == .open)
    try printers.apply(.actionItem(.dropActionItem(actionItem: Self.a1, reason: "No time this quarter")))
    #expect(item?.state == .dropped && item?.reason == "No time this quarter")
    try printers.apply(.action("a2", "A better one"))
    try printers.apply(.actionItem(.replaceActionItem(actionItem: Self.a1, by: ID("a2")!, reason: nil)))
    #expect(item?.state == .replaced && item?.replacedBy == ID("a2")! && item?.reason == nil)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `replacements never go round in a circle`() throws {
    try printers.apply(.action("a2", "Better"))
    try printers.apply(.action("a3", "Best"))
    try printers.apply(.actionItem(.replaceActionItem(actionItem: Self.a1, by: ID("a2")!, reason: nil)))
    try printers.apply(.actionItem(.replaceActionItem(actionItem: ID("a2")!, by: ID("a3")!, reason: nil)))
    let back = Command.actionItem(.replaceActionItem(actionItem: ID("a3")!, by: Self.a1, reason: nil))
    #expect(printers.refusal(of: back) == .replacedByItself)
  }

  @Test mutating func `dropping wants a reason, and replacing another action item`() {
    let drop = Command.actionItem(.dropActionItem(actionItem: Self.a1, reason: " "))
    #expect(printers.refusal(of: drop) == .reasonMissing)
    let itself = Command.actionItem(.replaceActionItem(actionItem: Self.a1, by: Self.a1, reason: nil))
    #expect(printers.refusal(of: itself) == .replacedByItself)
    let nothing = Command.actionItem(.replaceActionItem(actionItem: Self.a1, by: ID("x")!, reason: nil))
    #expect(printers.refusal(of: nothing) == .unknown(.actionItem(ID("x")!)))
    let empty = Command.actionItem(.finishActionItem(actionItem: Self.a1, reason: ""))
    #expect(printers.refusal(of: empty) == .emptyText)
  }

  @Test mutating func `a date and a priority are set and taken back`() throws {
    let day = try #require(CivilDate(spelled: "2022-01-31"))
    try printers.apply(.actionItem(.setDue(actionItem: Self.a1, due: day)))
    try printers.apply(.actionItem(.setPriority(actionItem: Self.a1, priority: .high)))
    #expect(item?.due == day && item?.priority == .high)
    try printers.apply(.actionItem(.setDue(actionItem: Self.a1, due: nil)))
    #expect(item?.due == nil)
    #expect(try printers.apply(.actionItem(.setPriority(actionItem: Self.a1, priority: .high))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `causes, rows and tickets are linked one by one`() throws {
    try printers.apply(.actionItem(.linkActionItemToCause(actionItem: Self.a1, cause: Self.c1)))
    try printers.apply(.actionItem(.linkActionItemToEvent(actionItem: Self.a1, event: Self.e1)))
    try printers.apply(.actionItem(.addActionItemTicket(actionItem: Self.a1, ticket: "OPS-9")))
    #expect(item?.causes == [Self.c1] && item?.events == [Self.e1] && item?.tickets == ["OPS-9"])
    #expect(
      try printers.apply(.actionItem(.linkActionItemToCause(actionItem: Self.a1, cause: Self.c1))).isEmpty)
    try printers.apply(.actionItem(.unlinkActionItemFromCause(actionItem: Self.a1, cause: Self.c1)))
    try printers.apply(.actionItem(.unlinkActionItemFromEvent(actionItem: Self.a1, event: Self.e1)))
    try printers.apply(.actionItem(.removeActionItemTicket(actionItem: Self.a1, ticket: "OPS-9")))
    #expect(item?.causes == [] && item?.events == [] && item?.tickets == [])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `an action item starts with its links, date and priority`() throws {
    let day = try #require(CivilDate(spelled: "2022-01-31"))
    let add = ActionItemCommand.addActionItem(
      id: ID("a2")!, text: "x", causes: [Self.c1], events: [Self.e1], owner: nil, due: day, priority: .low)
    try printers.apply(.actionItem(add))
    let item = try #require(printers.postmortem.actionItems[ID("a2")!])
    #expect(item.causes == [Self.c1] && item.events == [Self.e1] && item.due == day && item.priority == .low)
  }

  @Test mutating func `links to what is unknown or was removed are refused`() throws {
    try printers.apply(.item(.remove(item: .cause(Self.c1))))
    try printers.apply(.item(.remove(item: .event(Self.e1))))
    let cause = Command.actionItem(.linkActionItemToCause(actionItem: Self.a1, cause: Self.c1))
    #expect(printers.refusal(of: cause) == .removed(.cause(Self.c1)))
    let event = Command.actionItem(.linkActionItemToEvent(actionItem: Self.a1, event: Self.e1))
    #expect(printers.refusal(of: event) == .removed(.event(Self.e1)))
    let ticket = Command.actionItem(.addActionItemTicket(actionItem: Self.a1, ticket: "javascript:x"))
    #expect(printers.refusal(of: ticket) == .badLink)
    for (causes, events): (Set<CauseID>?, Set<EventID>?) in [([ID("x")!], nil), (nil, [ID("x")!])] {
      let add = ActionItemCommand.addActionItem(
        id: ID("a2")!, text: "x", causes: causes, events: events, owner: nil, due: nil, priority: nil)
      let unknown: Refusal = causes == nil ? .unknown(.event(ID("x")!)) : .unknown(.cause(ID("x")!))
      #expect(printers.refusal(of: .actionItem(add)) == unknown)
    }
    #expect(printers.refusal(of: .action("a2", "a\u{0}")) == .controlCharacter)
  }

  @Test mutating func `nothing is said of an action item that is unknown or was removed`() throws {
    try printers.apply(.action("a2", "x"))
    try printers.apply(.item(.remove(item: .actionItem(Self.a1))))
    let about: [(ActionItemID) -> ActionItemCommand] = [
      { .assignOwner(actionItem: $0, owner: nil) }, { .withdrawApproval(actionItem: $0) },
      { .seekApproval(actionItem: $0, from: "x", owner: Cast.jonas.person!) },
      { .setDue(actionItem: $0, due: nil) },
      { .setPriority(actionItem: $0, priority: .low) }, { .reopenActionItem(actionItem: $0) },
      { .finishActionItem(actionItem: $0, reason: nil) }, { .dropActionItem(actionItem: $0, reason: "x") },
      { .replaceActionItem(actionItem: $0, by: ID("a2")!, reason: nil) },
      { .linkActionItemToCause(actionItem: $0, cause: Self.c1) },
      { .unlinkActionItemFromCause(actionItem: $0, cause: Self.c1) },
      { .linkActionItemToEvent(actionItem: $0, event: Self.e1) },
      { .unlinkActionItemFromEvent(actionItem: $0, event: Self.e1) },
      { .addActionItemTicket(actionItem: $0, ticket: "X") },
      { .removeActionItemTicket(actionItem: $0, ticket: "X") },
    ]
    for command in about {
      #expect(printers.refusal(of: .actionItem(command(ID("x")!))) == .unknown(.actionItem(ID("x")!)))
      #expect(printers.refusal(of: .actionItem(command(Self.a1))) == .removed(.actionItem(Self.a1)))
    }
  }
}
