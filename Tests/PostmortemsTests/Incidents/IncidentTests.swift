import Foundation
import Testing

@testable import Postmortems

struct IncidentTests {
  static let first: IncidentID = ID("first")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  var incident: Incident? { printers.postmortem.incidents[Self.first] }

  @Test mutating func `several incidents share one postmortem, a near miss among them`() throws {
    try printers.apply(.incident(.addIncident(id: ID("second")!, kind: .nearMiss)))
    #expect(printers.postmortem.incidents.items.map(\.kind) == [.outage, .nearMiss])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `kind, severity, systems and tickets are said of an incident`() throws {
    try printers.apply(.incident(.setIncidentKind(incident: Self.first, kind: .security)))
    try printers.apply(.incident(.setSeverity(incident: Self.first, severity: " SEV2 ")))
    try printers.apply(.incident(.addSystem(incident: Self.first, system: "label printers")))
    try printers.apply(.incident(.addSystem(incident: Self.first, system: "spooler")))
    try printers.apply(.incident(.removeSystem(incident: Self.first, system: "spooler")))
    try printers.apply(.incident(.addTicket(incident: Self.first, ticket: "https://tickets.example/OPS-7")))
    try printers.apply(.incident(.addTicket(incident: Self.first, ticket: "OPS-8")))
    try printers.apply(.incident(.removeTicket(incident: Self.first, ticket: "OPS-8")))
    #expect(incident?.kind == .security)
    #expect(incident?.severity == "SEV2")
    #expect(incident?.systems == ["label printers"])
    #expect(incident?.tickets == ["https://tickets.example/OPS-7"])
    try printers.apply(.incident(.setSeverity(incident: Self.first, severity: nil)))
    #expect(incident?.severity == nil)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test(arguments: ["javascript:alert(1)", "https://a b.example", "data:text/html,x"])
  mutating func `a link that a page must not show is refused`(ticket: String) {
    let command = Command.incident(.addTicket(incident: Self.first, ticket: ticket))
    #expect(printers.refusal(of: command) == .badLink)
  }

  @Test mutating func `a key time is said as typed, on the day of the incident`() throws {
    let typed = IncidentCommand.setKeyTime(incident: Self.first, key: .resolved, typed: "~16:05", event: nil)
    try printers.apply(.incident(typed))
    let when = try #require(incident.flatMap { printers.postmortem.when(.resolved, of: $0) })
    #expect(when.time.typed == "~16:05" && when.time.approximate && when.event == nil)
    #expect(when.time.earliest == Date(timeIntervalSince1970: 1_639_407_900))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test(arguments: [("20:00 PST", "2021-12-15T04:00:00Z"), ("01:00 UTC", "2021-12-14T01:00:00Z")])
  mutating func `a key time in another zone is on the day that stands beside it`(
    typed: String, expected: String
  ) throws {
    let day = IncidentCommand.setKeyTime(
      incident: Self.first, key: .detected, typed: "2021-12-14", event: nil)
    try printers.apply(.incident(day))
    let command = IncidentCommand.setKeyTime(
      incident: Self.first, key: .resolved, typed: typed, event: nil)
    try printers.apply(.incident(command))
    let when = try #require(incident.flatMap { printers.postmortem.when(.resolved, of: $0) })
    #expect(when.time.earliest?.ISO8601Format() == expected)
  }

  @Test mutating func `a key time tied to a row follows it, and is gone and back with it`() throws {
    let e1: EventID = ID("e1")!
    let tie = IncidentCommand.setKeyTime(incident: Self.first, key: .detected, typed: nil, event: e1)
    try printers.apply(.incident(tie))
    #expect(printers.postmortem.keyTimes(at: e1) == [.detected])
    try printers.apply(.timeline(.setEventTime(event: e1, when: "09:15", near: nil)))
    func detected() -> FuzzyTime? { incident.flatMap { printers.postmortem.when(.detected, of: $0)?.time } }
    #expect(detected()?.typed == "09:15")
    try printers.apply(.item(.remove(item: .event(e1))))
    #expect(detected() == nil)
    try printers.apply(.item(.restore(item: .event(e1))))
    #expect(detected()?.typed == "09:15")
    let clear = IncidentCommand.setKeyTime(incident: Self.first, key: .detected, typed: nil, event: nil)
    try printers.apply(.incident(clear))
    #expect(detected() == nil)
    #expect(try printers.apply(.incident(clear)).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a key time is refused for an unknown row, and when it is too long`() {
    let unknown = IncidentCommand.setKeyTime(incident: Self.first, key: .started, typed: nil, event: ID("x")!)
    #expect(printers.refusal(of: .incident(unknown)) == .unknown(.event(ID("x")!)))
    let long = String(repeating: "1", count: 201)
    let tooLong = IncidentCommand.setKeyTime(incident: Self.first, key: .started, typed: long, event: nil)
    #expect(printers.refusal(of: .incident(tooLong)) == .timeTooLong)
  }

  @Test mutating func `nothing is said of an incident that is unknown or was removed`() throws {
    let about: [(IncidentID) -> IncidentCommand] = [
      { .setIncidentKind(incident: $0, kind: .other) }, { .setSeverity(incident: $0, severity: "1") },
      { .addSystem(incident: $0, system: "x") }, { .removeSystem(incident: $0, system: "x") },
      { .addTicket(incident: $0, ticket: "X-1") }, { .removeTicket(incident: $0, ticket: "X-1") },
      { .setKeyTime(incident: $0, key: .started, typed: "9:00", event: nil) },
    ]
    try printers.apply(.item(.remove(item: .incident(Self.first))))
    for command in about {
      #expect(printers.refusal(of: .incident(command(ID("x")!))) == .unknown(.incident(ID("x")!)))
      #expect(printers.refusal(of: .incident(command(Self.first))) == .removed(.incident(Self.first)))
    }
  }

  @Test mutating func `words about an incident have to say something, and not too much`() {
    let long = String(repeating: "x", count: 101)
    for (command, refusal): (IncidentCommand, Refusal) in [
      (.setSeverity(incident: Self.first, severity: " "), .emptyText),
      (.addSystem(incident: Self.first, system: ""), .emptyText),
      (.addTicket(incident: Self.first, ticket: ""), .emptyText),
      (.setSeverity(incident: Self.first, severity: long), .textTooLong(limit: 40)),
      (.addSystem(incident: Self.first, system: long), .textTooLong(limit: 100)),
      (.addSystem(incident: Self.first, system: "a\u{0}"), .controlCharacter),
    ] {
      #expect(printers.refusal(of: .incident(command)) == refusal)
    }
  }
}
