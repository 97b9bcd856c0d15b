import Foundation
import Testing

@testable import Postmortems

/// Several rows are entered by one command, all of them or none.
struct EventsAtOnceTests {
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  private static func row(_ id: String, _ when: String, _ text: String) -> NewEvent {
    NewEvent(id: ID(id)!, when: when, text: text)
  }

  private func command(
    _ rows: [NewEvent], source: String? = nil, near: String? = nil
  ) -> Command {
    .timeline(.addEvents(events: rows, source: source, near: near.flatMap { ID($0) }))
  }

  private var texts: [String] { printers.postmortem.timeline.events.map(\.text) }

  @Test mutating func `each stands below the one before it, and takes its day`() throws {
    let rows = [
      Self.row("n1", "2021-12-09 23:50", "Queue grows"), Self.row("n2", "23:55", "Alarm"),
      Self.row("n3", "", "Nobody looks"), Self.row("n4", "2021-12-10 00:10", "Call"),
    ]
    let changes = try printers.apply(command(rows))
    #expect(changes.count == 4)
    #expect(texts.prefix(4) == ["Queue grows", "Alarm", "Nobody looks", "Call"])
    let second = try #require(printers.postmortem.timeline[ID("n2")!])
    #expect(second.when.earliest == Date(timeIntervalSince1970: 1_639_090_500))
    #expect(second.source == "web" && second.kind == .perception)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `they say what they are, and where they are from`() throws {
    let row = NewEvent(id: ID("n1")!, when: "09:20", text: "Deploy", kind: .activity, flags: [.feedsCause])
    try printers.apply(command([row], source: "deployment"))
    let event = try #require(printers.postmortem.timeline[ID("n1")!])
    #expect(event.kind == .activity && event.flags == [.feedsCause] && event.source == "deployment")
  }

  @Test mutating func `equal times stay in the order of the lines`() throws {
    try printers.apply(command((1...5).map { Self.row("n\($0)", "09:20", "line \($0)") }, near: "e1"))
    #expect(texts.filter { $0.hasPrefix("line") } == (1...5).map { "line \($0)" })
  }

  @Test mutating func `one that is refused names its row, and none is entered`() throws {
    let before = printers.postmortem
    let good = Self.row("n1", "09:20", "Alarm")
    let refusals: [(NewEvent, Refusal)] = [
      (Self.row("e1", "09:21", "again"), .idTaken("e1")), (Self.row("n1", "09:21", "twice"), .idTaken("n1")),
      (Self.row("n2", String(repeating: "9", count: 201), "late"), .timeTooLong),
      (Self.row("n2", "09:21", "a\u{1}b"), .controlCharacter),
      (
        Self.row("n2", "09:21", String(repeating: "a", count: Wording.longestText + 1)),
        .textTooLong(limit: Wording.longestText)
      ),
    ]
    for (row, why) in refusals {
      #expect(printers.refusal(of: command([good, row])) == .inRow(number: 2, why: why))
    }
    #expect(printers.postmortem == before)
  }

  @Test mutating func `a source that is none is the fault of no row`() {
    #expect(printers.refusal(of: command([Self.row("n1", "", "a")], source: "A b")) == .badSource)
  }

  @Test mutating func `there is a limit to how many`() throws {
    let rows = (0...NewEvent.most).map { Self.row("n\($0)", "09:20", "a") }
    #expect(printers.refusal(of: command(rows)) == .tooMany(limit: NewEvent.most))
    #expect(try printers.apply(command(rows.dropLast())).count == NewEvent.most)
    #expect(try printers.apply(command([])).isEmpty)
  }

  @Test
  mutating func `a discarded postmortem takes none, and a restricted one none of whoever may not read it`()
    throws
  {
    let one = command([Self.row("n1", "09:20", "a")])
    let until = Cast.later(86_400)
    var restricted = printers
    try restricted.apply(.access(.restrict(reason: "open case", until: until, people: [])))
    #expect(restricted.refusal(of: one, by: Cast.amira) == .restricted)
    try printers.apply(.publication(.discard))
    #expect(printers.refusal(of: one) == .discarded)
  }

  @Test mutating func `they are taken out together, and come back together`() throws {
    let before = texts
    try printers.apply(command((1...3).map { Self.row("n\($0)", "09:20", "line \($0)") }))
    let entered = texts
    let items = (1...3).map { ItemRef.event(ID("n\($0)")!) }
    try printers.apply(.item(.remove(item: items[1])))
    #expect(try printers.apply(.item(.removeAll(items: items + items))).count == 2)
    #expect(texts == before)
    #expect(try printers.apply(.item(.removeAll(items: items))).isEmpty)
    #expect(try printers.apply(.item(.restoreAll(items: items))).count == 3)
    #expect(texts == entered)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `of many things that are to go all must be known, and no more than the limit`() {
    let unknown = ItemRef.event(ID("nowhere")!)
    #expect(printers.refusal(of: .item(.removeAll(items: [unknown]))) == .unknown(unknown))
    #expect(printers.refusal(of: .item(.restoreAll(items: [unknown]))) == .unknown(unknown))
    let many = Array(repeating: ItemRef.event(ID("e1")!), count: NewEvent.most + 1)
    #expect(printers.refusal(of: .item(.removeAll(items: many))) == .tooMany(limit: NewEvent.most))
  }

  @Test func `a day that nobody says is that of the incident, or of the table`() throws {
    var fresh = try Printers()
    #expect(fresh.postmortem.likelyDay.spelled == "2021-12-13")
    try fresh.apply(.event("a", "2021-12-01 09:00", "Alarm"))
    #expect(fresh.postmortem.likelyDay.spelled == "2021-12-01")
    try fresh.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .started, typed: "2021-11-30 23:00", event: nil)))
    #expect(fresh.postmortem.likelyDay.spelled == "2021-11-30")
  }
}
