import Testing

@testable import Postmortems

struct OwnershipTests {
  static let a1: ActionItemID = ID("a1")!
  static let m1: MeetingID = ID("m1")!
  static let jonas = Cast.jonas.person!
  static let amira = Cast.amira.person!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  var item: ActionItem? { printers.postmortem.actionItems[Self.a1] }

  @Test mutating func `somebody present takes an action item`() throws {
    try printers.apply(.actionItem(.assignOwner(actionItem: Self.a1, owner: Self.jonas)))
    #expect(item?.owner == .participant(Self.jonas))
    #expect(item?.takenIn == Self.m1)
    try printers.apply(.action("a2", "Second", owner: Self.jonas))
    try printers.apply(.actionItem(.assignOwner(actionItem: Self.a1, owner: nil)))
    #expect(item?.owner == nil)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `nobody decides over somebody who is not there`() {
    let assign = Command.actionItem(.assignOwner(actionItem: Self.a1, owner: Self.amira))
    #expect(printers.refusal(of: assign) == .ownerNotPresent)
    #expect(printers.refusal(of: .action("a2", "x", owner: Self.amira)) == .ownerNotPresent)
    let approval = Command.actionItem(
      .seekApproval(actionItem: Self.a1, from: "Karsten Wiede", owner: Self.amira))
    #expect(printers.refusal(of: approval) == .ownerNotPresent)
  }

  @Test func `with no meeting yet an action item has no owner`() throws {
    var printers = try Printers()
    try printers.apply(.action("a1", "Alarm on empty labels"))
    let assign = Command.actionItem(.assignOwner(actionItem: Self.a1, owner: Cast.lena.person))
    #expect(printers.refusal(of: assign) == .noMeetingYet)
  }

  @Test mutating func `what exceeds those present becomes obtaining approval, owned by somebody present`()
    throws
  {
    let seek = ActionItemCommand.seekApproval(actionItem: Self.a1, from: "Karsten Wiede", owner: Self.jonas)
    try printers.apply(.actionItem(seek))
    #expect(item?.approvalFrom == "Karsten Wiede")
    #expect(item?.owner == .participant(Self.jonas))
    #expect(try printers.apply(.actionItem(seek)).isEmpty)
    try printers.apply(.actionItem(.withdrawApproval(actionItem: Self.a1)))
    #expect(item?.approvalFrom == nil)
    #expect(try printers.apply(.actionItem(.withdrawApproval(actionItem: Self.a1))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `approval comes from somebody who is named`() {
    let seek = Command.actionItem(.seekApproval(actionItem: Self.a1, from: " ", owner: Self.jonas))
    #expect(printers.refusal(of: seek) == .emptyText)
  }

  @Test mutating func `outside a meeting the latest one counts, and a later one decides anew`() throws {
    try printers.apply(.actionItem(.assignOwner(actionItem: Self.a1, owner: Self.jonas)))
    try printers.apply(.meeting(.endMeeting(meeting: Self.m1)))
    try printers.apply(.actionItem(.assignOwner(actionItem: Self.a1, owner: Cast.lena.person)))
    try printers.apply(.meeting(.beginMeeting(id: ID("m2")!, kind: .followUp, facilitator: nil)))
    let assign = Command.actionItem(.assignOwner(actionItem: Self.a1, owner: Self.jonas))
    #expect(printers.refusal(of: assign) == .ownerNotPresent)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `an owner who is struck off later stays owner, and it shows`() throws {
    try printers.apply(.actionItem(.assignOwner(actionItem: Self.a1, owner: Self.jonas)))
    #expect(printers.postmortem.ownerIsPresent(try #require(item)))
    try printers.apply(.meeting(.withdrawAttendance(meeting: Self.m1, person: Self.jonas)))
    #expect(item?.owner == .participant(Self.jonas))
    #expect(!printers.postmortem.ownerIsPresent(try #require(item)))
  }
}
