import Foundation
import Testing

@testable import Postmortems

struct EventMergeTests {
  static let e1: EventID = ID("e1")!
  static let e2: EventID = ID("e2")!
  static let e3: EventID = ID("e3")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  private func text(_ id: EventID) -> String? { printers.postmortem.timeline[id]?.text }

  /// Asks what takes all of these changes back, from the last to the first.
  private mutating func takeBack(_ changes: [Change]) throws {
    for command in changes.reversed().compactMap(\.opposite) { try printers.apply(command) }
  }

  @Test mutating func `two rows become one, and all that hung on the other hangs on it`() throws {
    try printers.apply(.timeline(.flagEvent(event: Self.e1, flag: .feedsCause)))
    try printers.apply(.timeline(.flagEvent(event: Self.e2, flag: .wentWell)))
    try printers.apply(.cause(.linkCause(cause: ID("c1")!, event: Self.e1)))
    try printers.apply(.actionItem(.linkActionItemToEvent(actionItem: ID("a1")!, event: Self.e1)))
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .detected, typed: nil, event: Self.e1)))
    try printers.apply(.agenda(.presentEvent(meeting: ID("m1")!, event: Self.e1)))
    try printers.apply(.timeline(.mergeEvents(event: Self.e2, with: Self.e1)))
    let postmortem = printers.postmortem
    #expect(text(Self.e2) == "Spooler restarted\n09:10 First label comes out blank")
    #expect(postmortem.timeline[Self.e2]?.flags == [.feedsCause, .wentWell])
    #expect(postmortem.timeline.events.map(\.id) == [Self.e2])
    #expect(postmortem.causes[ID("c1")!]?.events.contains(Self.e2) == true)
    #expect(postmortem.actionItems[ID("a1")!]?.events.contains(Self.e2) == true)
    #expect(postmortem.ideas[ID("i1")!]?.event == Self.e2)
    #expect(postmortem.questions[ID("q1")!]?.event == Self.e2)
    #expect(postmortem.keyTimes(at: Self.e2) == [.detected])
    #expect(postmortem.presentedNow?.id == Self.e2)
    #expect(printers.replayed == postmortem)
  }

  @Test mutating func `a merge is taken back, and leaves what was written since`() throws {
    let before = printers.postmortem
    let merged = try printers.apply(.timeline(.mergeEvents(event: Self.e1, with: Self.e2)))
    let length = try #require(text(Self.e1)).utf16.count
    let edit = TextEdit([.retain(length), .insert(" twice")])
    try printers.apply(.text(.edit(text: .of(.event(Self.e1)), edit: edit)))
    try takeBack(merged)
    #expect(text(Self.e1) == "First label comes out blank twice")
    #expect(text(Self.e2) == "Spooler restarted")
    #expect(printers.postmortem.ideas == before.ideas && printers.postmortem.questions == before.questions)
  }

  @Test mutating func `of equal times nothing is written twice`() throws {
    try printers.apply(.event("e3", "09:40", "Queue emptied"))
    try printers.apply(.timeline(.mergeEvents(event: Self.e2, with: Self.e3)))
    #expect(text(Self.e2) == "Spooler restarted\nQueue emptied")
    #expect(try printers.apply(.timeline(.mergeEvents(event: Self.e2, with: Self.e2))).isEmpty)
  }

  @Test mutating func `a row that is gone, or texts that are too long together, are not merged`() throws {
    #expect(
      printers.refusal(of: .timeline(.mergeEvents(event: Self.e1, with: Self.e3)))
        == .unknown(.event(Self.e3)))
    let long = String(repeating: "x", count: Wording.longestText - 5)
    try printers.apply(.event("e3", "09:50", long))
    #expect(
      printers.refusal(of: .timeline(.mergeEvents(event: Self.e1, with: Self.e3)))
        == .textTooLong(limit: Wording.longestText))
    try printers.apply(.item(.remove(item: .event(Self.e2))))
    #expect(
      printers.refusal(of: .timeline(.mergeEvents(event: Self.e1, with: Self.e2)))
        == .removed(.event(Self.e2)))
    #expect(
      printers.refusal(of: .timeline(.mergeEvents(event: Self.e2, with: Self.e1)))
        == .removed(.event(Self.e2)))
  }

  @Test mutating func `a row is split where its writer says, and stands below with the same time`() throws {
    try printers.apply(.event("e4", "09:10", "Label gun replaced"))
    let split = try printers.apply(
      .timeline(.splitEvent(event: Self.e1, id: Self.e3, text: " comes out blank")))
    #expect((text(Self.e1), text(Self.e3)) == ("First label", "comes out blank"))
    #expect(printers.postmortem.timeline.events.map(\.id.text) == ["e1", "e3", "e4", "e2"])
    #expect(printers.postmortem.timeline[Self.e3]?.when == printers.postmortem.timeline[Self.e1]?.when)
    #expect(printers.replayed == printers.postmortem)
    try takeBack(split)
    #expect(text(Self.e1) == "First label comes out blank" && text(Self.e3) == nil)
  }

  @Test(arguments: [
    (" and more", Refusal.textHasChanged), ("", .emptyText), ("  ", .emptyText),
    ("First label comes out blank", .emptyText),
  ])
  mutating func `nothing is split off that is not there, or leaves nothing`(
    _ text: String, _ refusal: Refusal
  ) {
    #expect(printers.refusal(of: .timeline(.splitEvent(event: Self.e1, id: Self.e3, text: text))) == refusal)
    #expect(
      printers.refusal(of: .timeline(.splitEvent(event: Self.e1, id: Self.e2, text: "blank")))
        == .idTaken("e2"))
    #expect(
      printers.refusal(of: .timeline(.splitEvent(event: Self.e3, id: ID("e5")!, text: "blank")))
        == .unknown(.event(Self.e3)))
  }

  @Test mutating func `a passage is taken out where it stands for the last time, or nowhere`() throws {
    try printers.apply(.event("e3", "09:50", "again, again, done"))
    try printers.apply(.timeline(.cutEvent(event: Self.e3, text: "again, ")))
    #expect(text(Self.e3) == "again, done")
    for passage in ["", "blank", String(repeating: "again", count: 9)] {
      #expect(try printers.apply(.timeline(.cutEvent(event: Self.e3, text: passage))).isEmpty)
    }
    #expect(
      printers.refusal(of: .timeline(.cutEvent(event: ID("e9")!, text: "x"))) == .unknown(.event(ID("e9")!)))
  }

  @Test mutating func `ideas and questions go to another row that is there`() throws {
    try printers.apply(.idea(.moveIdea(idea: ID("i1")!, event: Self.e2)))
    try printers.apply(.question(.moveQuestion(question: ID("q1")!, event: Self.e2)))
    #expect(printers.postmortem.ideas[ID("i1")!]?.event == Self.e2)
    #expect(printers.postmortem.questionsByRow[Self.e2]?.count == 1)
    #expect(try printers.apply(.question(.moveQuestion(question: ID("q1")!, event: Self.e2))).isEmpty)
    let refused: [Command] = [
      .idea(.moveIdea(idea: ID("i1")!, event: Self.e3)),
      .question(.moveQuestion(question: ID("q1")!, event: Self.e3)),
    ]
    for command in refused { #expect(printers.refusal(of: command) == .unknown(.event(Self.e3))) }
    #expect(
      printers.refusal(of: .idea(.moveIdea(idea: ID("i9")!, event: nil))) == .unknown(.idea(ID("i9")!)))
    #expect(
      printers.refusal(of: .question(.moveQuestion(question: ID("q9")!, event: Self.e1)))
        == .unknown(.question(ID("q9")!)))
  }
}
