import Foundation
import Testing

@testable import Postmortems

struct TimelineTests {
  static let e1: EventID = ID("e1")!
  static let e2: EventID = ID("e2")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  var order: [String] { printers.postmortem.timeline.events.map(\.id.text) }

  @Test mutating func `rows stand in the order of time, however they are entered`() throws {
    try printers.apply(.event("e3", "2012", "Printers bought"))
    try printers.apply(.event("e4", "09:20", "Calls from the dock"))
    try printers.apply(.event("e5", "13.12.2021", "A bad day"))
    #expect(order == ["e3", "e5", "e1", "e4", "e2"])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a time without a date takes that of the row above`() throws {
    try printers.apply(.event("e3", "14.12.2021 08:00", "Next morning"))
    try printers.apply(.event("e4", "08:30", "Labels arrive"))
    try printers.apply(.event("e5", "08:30", "Still blank", near: "e2"))
    #expect(order == ["e5", "e1", "e2", "e3", "e4"])
  }

  @Test func `the first row takes its day from when the incident began`() throws {
    var printers = try Printers()
    let began = IncidentCommand.setKeyTime(
      incident: ID("first")!, key: .started, typed: "12.12.2021 22:00", event: nil)
    try printers.apply(.incident(began))
    try printers.apply(.event("e7", "14:20", "Queue is full"))
    let seconds = printers.postmortem.timeline[ID("e7")!]?.when.earliest?.timeIntervalSince1970
    #expect(seconds.map { Date(timeIntervalSince1970: $0).ISO8601Format() } == "2021-12-12T13:20:00Z")
  }

  @Test(arguments: [
    ("14.12.2021", "14:30 PST", "2021-12-14T22:30:00Z"),
    ("14.12.2021", "08:00 JST", "2021-12-13T23:00:00Z"),
    ("2021-12-14 20:00 PST", "21:00", "2021-12-14T20:00:00Z"),
    ("2021-12-14 20:00 PST", "21:00 PST", "2021-12-15T05:00:00Z"),
    ("2021-12-14 01:00", "01:10 UTC", "2021-12-14T01:10:00Z"),
  ])
  mutating func `the date of the row above is lent as it is written there, whatever the zones`(
    above: String, typed: String, expected: String
  ) throws {
    try printers.apply(.event("e3", above, "Next day"))
    try printers.apply(.event("e4", typed, "Support calls", near: "e3"))
    #expect(printers.postmortem.timeline[ID("e4")!]?.when.earliest?.ISO8601Format() == expected)
    try printers.apply(.timeline(.setEventTime(event: ID("e4")!, when: "no idea", near: ID("e3")!)))
    try printers.apply(.timeline(.setEventTime(event: ID("e4")!, when: typed, near: ID("e3")!)))
    #expect(printers.postmortem.timeline[ID("e4")!]?.when.earliest?.ISO8601Format() == expected)
  }

  @Test mutating func `a row keeps the date that was written in it when its clock time is typed anew`() throws
  {
    try printers.apply(.event("e3", "2021-12-14 20:00 PST", "Support calls"))
    try printers.apply(.timeline(.setEventTime(event: ID("e3")!, when: "20:10 PST", near: nil)))
    #expect(
      printers.postmortem.timeline[ID("e3")!]?.when.earliest?.ISO8601Format() == "2021-12-15T04:10:00Z")
  }

  @Test
  mutating func `what is coarser than a day lends no date, but the nearest row above that has one does`()
    throws
  {
    try printers.apply(.event("e3", "about 2012", "Printers bought"))
    try printers.apply(.event("e4", "10:30", "Alarm", near: "e3"))
    try printers.apply(.event("e5", "14.12.2021 08:00", "Next morning"))
    try printers.apply(.event("e6", "2022", "A year later"))
    try printers.apply(.event("e7", "08:30", "Labels arrive", near: "e6"))
    let days = ["e4", "e7"].map {
      printers.postmortem.timeline[ID($0)!]?.when.earliest?.ISO8601Format().prefix(10)
    }
    #expect(days == [Cast.now.ISO8601Format().prefix(10), "2021-12-14"])
  }

  @Test mutating func `minutes later count from the row above, which the first row has not`() throws {
    try printers.apply(.event("e3", "+10 min", "Still blank", near: "e1"))
    let first = try #require(printers.postmortem.timeline[Self.e1]?.when.earliest)
    #expect(printers.postmortem.timeline[ID("e3")!]?.when.earliest == first.addingTimeInterval(600))
    try printers.apply(.timeline(.setEventTime(event: ID("e3")!, when: "+5 min", near: Self.e1)))
    #expect(printers.postmortem.timeline[ID("e3")!]?.when.earliest == first.addingTimeInterval(300))
    try printers.apply(.timeline(.setEventTime(event: Self.e1, when: "+10 min", near: nil)))
    #expect(printers.postmortem.timeline[Self.e1]?.when.precision == .unknown)
  }

  @Test mutating func `a time that cannot be read is kept, and stays where it was entered`() throws {
    try printers.apply(.event("e3", "when?", "Somebody called", near: "e1"))
    #expect(order == ["e1", "e3", "e2"])
    let event = try #require(printers.postmortem.timeline[ID("e3")!])
    #expect(event.when.typed == "when?" && event.when.precision == .unknown && event.when.earliest == nil)
    try printers.apply(.timeline(.setEventTime(event: Self.e1, when: "11:00", near: nil)))
    #expect(order == ["e3", "e2", "e1"])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a row whose time was unknown goes where its time belongs`() throws {
    try printers.apply(.event("e3", "when?", "Somebody called", near: "e1"))
    try printers.apply(.timeline(.setEventTime(event: ID("e3")!, when: "10:00", near: nil)))
    #expect(order == ["e1", "e2", "e3"])
    try printers.apply(.timeline(.setEventTime(event: ID("e3")!, when: "no idea", near: nil)))
    #expect(order == ["e1", "e2", "e3"])
  }

  @Test mutating func `rows of equal time can be moved past one another`() throws {
    for id in ["x", "y", "z"] { try printers.apply(.event(id, "09:40", id)) }
    #expect(order == ["e1", "e2", "x", "y", "z"])
    try printers.apply(.timeline(.moveEvent(event: ID("z")!, before: ID("e2")!, after: nil)))
    #expect(order == ["e1", "z", "e2", "x", "y"])
    try printers.apply(.timeline(.moveEvent(event: Self.e2, before: nil, after: ID("x")!)))
    #expect(order == ["e1", "z", "x", "e2", "y"])
    #expect(try printers.apply(.timeline(.moveEvent(event: Self.e2, before: ID("y")!, after: nil))).isEmpty)
    #expect(try printers.apply(.timeline(.moveEvent(event: Self.e2, before: nil, after: nil))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a row cannot be moved to another time, but one of unknown time goes anywhere`() throws
  {
    let move = Command.timeline(.moveEvent(event: Self.e2, before: Self.e1, after: nil))
    #expect(printers.refusal(of: move) == .notEqualTimes)
    try printers.apply(.event("e3", "when?", "Somebody called"))
    try printers.apply(.timeline(.moveEvent(event: ID("e3")!, before: Self.e1, after: nil)))
    #expect(order == ["e3", "e1", "e2"])
    let unknown = Command.timeline(.moveEvent(event: Self.e2, before: ID("nobody")!, after: nil))
    #expect(printers.refusal(of: unknown) == .unknown(.event(ID("nobody")!)))
  }

  @Test mutating func `flags, kind and no cause are said of a row one by one`() throws {
    try printers.apply(.timeline(.flagEvent(event: Self.e1, flag: .feedsCause)))
    try printers.apply(.timeline(.flagEvent(event: Self.e1, flag: .wentWell)))
    try printers.apply(.timeline(.unflagEvent(event: Self.e1, flag: .wentWell)))
    try printers.apply(.timeline(.setEventKind(event: Self.e1, kind: .condition)))
    try printers.apply(.timeline(.setNoCause(event: Self.e1, noCause: true)))
    let event = try #require(printers.postmortem.timeline[Self.e1])
    #expect(event.flags == [.feedsCause] && event.kind == .condition && event.noCause)
    #expect(try printers.apply(.timeline(.flagEvent(event: Self.e1, flag: .feedsCause))).isEmpty)
    #expect(try printers.apply(.timeline(.unflagEvent(event: Self.e1, flag: .wentWell))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `nothing is said of a row that is unknown or was removed`() throws {
    try printers.apply(.item(.remove(item: .event(Self.e1))))
    let about: [(EventID) -> TimelineCommand] = [
      { .setEventTime(event: $0, when: "9:00", near: nil) }, { .setEventKind(event: $0, kind: .activity) },
      { .flagEvent(event: $0, flag: .wentWell) }, { .unflagEvent(event: $0, flag: .wentWell) },
      { .setNoCause(event: $0, noCause: true) }, { .moveEvent(event: $0, before: Self.e2, after: nil) },
    ]
    for command in about {
      #expect(printers.refusal(of: .timeline(command(ID("x")!))) == .unknown(.event(ID("x")!)))
      #expect(printers.refusal(of: .timeline(command(Self.e1))) == .removed(.event(Self.e1)))
    }
  }

  @Test mutating func `a row is entered though the one that it was to stand below has gone`() throws {
    try printers.apply(.item(.remove(item: .event(Self.e1))))
    for (id, near) in [("n1", ID("x")!), ("n2", Self.e1)] {
      try printers.apply(
        .timeline(
          .addEvent(
            id: ID(id)!, when: "9:00", text: "Kept", kind: nil, flags: nil, source: nil, near: near)))
      #expect(printers.postmortem.timeline[ID(id)!]?.text == "Kept")
    }
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `what a row must not hold is refused`() {
    let long = String(repeating: "x", count: Wording.longestText + 1)
    #expect(printers.refusal(of: .event("n", "9:00", long)) == .textTooLong(limit: Wording.longestText))
    #expect(printers.refusal(of: .event("n", "9:00", "a\u{0}")) == .controlCharacter)
    #expect(printers.refusal(of: .event("n", "9\u{0}", "a")) == .controlCharacter)
    #expect(printers.refusal(of: .event("n", String(repeating: "9", count: 201), "a")) == .timeTooLong)
    let source = TimelineCommand.addEvent(
      id: ID("n")!, when: "9:00", text: "", kind: nil, flags: nil, source: "Chat!", near: nil)
    #expect(printers.refusal(of: .timeline(source)) == .badSource)
  }
}
