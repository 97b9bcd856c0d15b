import Testing

@testable import Postmortems

struct IdeaTests {
  static let i1: IdeaID = ID("i1")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  var outcome: Idea.Outcome? { printers.postmortem.ideas[Self.i1]?.outcome }

  @Test mutating func `an idea becomes an action item with its words and its row`() throws {
    try printers.apply(.idea(.takeIdea(idea: Self.i1, becomes: "a2")))
    let item = try #require(printers.postmortem.actionItems[ID("a2")!])
    #expect(item.text == "Print a test label nightly" && item.events == [ID("e1")!])
    #expect(outcome == .taken(became: .actionItem(ID("a2")!)))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `an idea becomes a cause when that is its kind`() throws {
    try printers.apply(.idea(.setIdeaKind(idea: Self.i1, kind: .cause)))
    try printers.apply(.idea(.takeIdea(idea: Self.i1, becomes: "c2")))
    #expect(printers.postmortem.causes[ID("c2")!]?.events == [ID("e1")!])
    #expect(outcome == .taken(became: .cause(ID("c2")!)))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `what is not taken stays, with the reason, and can be looked at again`() throws {
    try printers.apply(.idea(.leaveIdea(idea: Self.i1, reason: "The printers go in March")))
    #expect(outcome == .notTaken(reason: "The printers go in March"))
    let again = Command.idea(.leaveIdea(idea: Self.i1, reason: "x"))
    #expect(printers.refusal(of: again) == .alreadyDecided)
    #expect(printers.refusal(of: .idea(.takeIdea(idea: Self.i1, becomes: "a2"))) == .alreadyDecided)
    try printers.apply(.idea(.reopenIdea(idea: Self.i1)))
    #expect(outcome == .undecided)
    #expect(try printers.apply(.idea(.reopenIdea(idea: Self.i1))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `an idea is taken under a new id only, and left for a reason only`() {
    #expect(printers.refusal(of: .idea(.takeIdea(idea: Self.i1, becomes: "a1"))) == .idTaken("a1"))
    #expect(printers.refusal(of: .idea(.takeIdea(idea: Self.i1, becomes: "ü"))) == .idTaken("ü"))
    #expect(printers.refusal(of: .idea(.leaveIdea(idea: Self.i1, reason: " "))) == .reasonMissing)
    #expect(printers.refusal(of: .idea(.leaveIdea(idea: Self.i1, reason: "\u{200B}"))) == .reasonMissing)
  }

  @Test mutating func `nothing is said of an idea that is unknown or was removed`() throws {
    try printers.apply(.item(.remove(item: .idea(Self.i1))))
    let about: [(IdeaID) -> IdeaCommand] = [
      { .setIdeaKind(idea: $0, kind: .cause) }, { .takeIdea(idea: $0, becomes: "a2") },
      { .leaveIdea(idea: $0, reason: "x") }, { .reopenIdea(idea: $0) },
    ]
    for command in about {
      #expect(printers.refusal(of: .idea(command(ID("x")!))) == .unknown(.idea(ID("x")!)))
      #expect(printers.refusal(of: .idea(command(Self.i1))) == .removed(.idea(Self.i1)))
    }
    let row = Command.idea(.addIdea(id: ID("i2")!, text: "x", event: ID("x")!))
    #expect(printers.refusal(of: row) == .unknown(.event(ID("x")!)))
    let control = Command.idea(.addIdea(id: ID("i2")!, text: "\u{0}", event: nil))
    #expect(printers.refusal(of: control) == .controlCharacter)
  }
}
