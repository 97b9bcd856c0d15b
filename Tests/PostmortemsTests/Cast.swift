import Foundation

@testable import Postmortems

/// The people of Brackmoor, and their postmortem about the label printers.
enum Cast {
  static let lena = Participant(ID("lena-harms")!)
  static let jonas = Participant(ID("jonas-petersen")!)
  static let amira = Participant(ID("amira-saleh")!)
  static let tomke = Participant(ID("tomke-behrens")!, .administrator)
  static let karsten: PersonID = ID("karsten-wiede")!

  /// Monday, 13 December 2021, 13:33:20 UTC: 14:33:20 in Berlin.
  static let now = Date(timeIntervalSince1970: 1_639_402_400)

  static func later(_ seconds: TimeInterval) -> Date { now.addingTimeInterval(seconds) }
}

/// A postmortem together with all that happened to it, so that a test can compare it with its replay.
struct Printers {
  private(set) var postmortem: Postmortem
  private(set) var changes: [Change]

  init(opener: Participant? = Cast.lena) throws {
    let opening = try Opening(
      id: ID("printers")!, title: "Label printers refuse jobs", language: .en, zone: "Europe/Berlin",
      opener: opener?.person, at: Cast.now)
    (postmortem, changes) = Postmortem.opened(opening, incident: ID("first")!)
  }

  /// Carries out a command, by Lena Harms unless somebody else is named.
  @discardableResult
  mutating func apply(_ command: Command, by author: Participant = Cast.lena, at now: Date = Cast.now)
    throws(Refusal) -> [Change]
  {
    let before = postmortem
    do {
      let happened = try postmortem.apply(command, by: author, at: now)
      changes += happened
      return happened
    } catch {
      assert(postmortem == before, "a refused command changed something")
      throw error
    }
  }

  /// Why a command is refused; nil where it is not.
  mutating func refusal(of command: Command, by author: Participant = Cast.lena, at now: Date = Cast.now)
    -> Refusal?
  {
    do {
      try apply(command, by: author, at: now)
      return nil
    } catch { return error }
  }

  /// What the journal alone leads to.
  var replayed: Postmortem? { Postmortem.replay(changes) }

  /// The printers with two rows, a cause, an action item, an idea and a parked thought, in a meeting of Lena Harms
  /// and Jonas Petersen.
  static func inMeeting() throws -> Printers {
    var printers = try Printers()
    try printers.apply(.meeting(.beginMeeting(id: ID("m1")!, facilitator: nil)))
    try printers.apply(.meeting(.attend(meeting: ID("m1")!, person: Cast.jonas.person!)))
    try printers.apply(.event("e1", "09:10", "First label comes out blank"))
    try printers.apply(.event("e2", "09:40", "Spooler restarted"))
    try printers.apply(
      .cause(.addCause(id: ID("c1")!, text: "No alarm on empty labels", parent: nil, events: nil)))
    try printers.apply(.action("a1", "Alarm on empty labels"))
    try printers.apply(.idea(.addIdea(id: ID("i1")!, text: "Print a test label nightly", event: ID("e1")!)))
    try printers.apply(.parkingLot(.park(id: ID("p1")!, text: "Who orders labels?")))
    try printers.apply(.question(.askQuestion(id: ID("q1")!, event: ID("e1")!, text: "Who saw it first?")))
    return printers
  }
}

extension Command {
  static func event(_ id: String, _ when: String, _ text: String, near: String? = nil) -> Command {
    .timeline(
      .addEvent(
        id: ID(id)!, when: when, text: text, kind: nil, flags: nil, source: nil, near: near.flatMap { ID($0) }
      ))
  }

  static func action(_ id: String, _ text: String, owner: PersonID? = nil) -> Command {
    .actionItem(
      .addActionItem(
        id: ID(id)!, text: text, causes: nil, events: nil, owner: owner, due: nil, priority: nil))
  }
}
