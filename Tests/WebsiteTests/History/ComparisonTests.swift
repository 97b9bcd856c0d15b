import Foundation
import Testing

@testable import Postmortems
@testable import Website

/// What is different between two times of a postmortem.
struct ComparisonTests {
  let rendering: Rendering
  var sample: Sample
  let then: Facts

  init() throws {
    rendering = try Rendering.once()
    sample = try Sample.full(.en)
    then = try sample.facts(rendering)
  }

  private func differences() throws -> [Difference] {
    Comparison(then, try sample.facts(rendering)).sections.flatMap(\.differences)
  }

  @Test func `nothing is different from itself`() throws {
    #expect(try differences().isEmpty)
  }

  @Test mutating func `a row that came, one that went and one that says something else are told apart`()
    throws
  {
    try sample.apply(
      .timeline(
        .addEvent(
          id: Sample.id("new"), when: "2021-12-10 15:00", text: "Added", kind: nil, flags: nil, source: nil,
          near: nil)))
    try sample.apply(.item(.remove(item: .event(Sample.id("e12")))))
    try sample.apply(.text(.edit(text: .of(.event(Sample.id("e07"))), edit: TextEdit([.insert("The ")]))))
    let found = try differences()
    #expect(found.map(\.kind) == [.changed, .added, .deleted])
    #expect(found.map(\.item.key) == ["event/e07", "event/new", "event/e12"])
    #expect(found[0].text.edit.steps.first == .insert("The "))
  }

  @Test mutating func `a value that changed is told as old and new, and only that`() throws {
    try sample.apply(.actionItem(.setPriority(actionItem: Sample.id("a2"), priority: .high)))
    let found = try differences()
    #expect(found.count == 1 && found[0].facts.count == 1)
    #expect(found[0].facts[0].old == "normal priority" && found[0].facts[0].new == "high priority")
    #expect(found[0].text.edit.isEmpty)
  }

  @Test mutating func `everything that a page holds is compared`() throws {
    let commands: [Command] = [
      .record(.rename(title: "Another")), .record(.addTag(tag: "new")),
      .meeting(.removeParticipant(person: try Sample.id("karsten"))),
      .incident(.setSeverity(incident: try Sample.id("n1"), severity: "SEV3")),
      .timeline(.flagEvent(event: try Sample.id("e11"), flag: .wentWell)),
      .timeline(.setEventTime(event: try Sample.id("e07"), when: "2021-12-10 12:30", near: nil)),
      .question(.resolveQuestion(question: try Sample.id("q1"))),
      .cause(.setCauseParent(cause: try Sample.id("c4"), parent: try Sample.id("c1"))),
      .cause(.linkCause(cause: try Sample.id("c5"), event: try Sample.id("e10"))),
      .idea(.leaveIdea(idea: try Sample.id("i1"), reason: "later")),
      .parkingLot(.sendParked(parked: try Sample.id("p1"), step: .followUp)),
      .meeting(.endMeeting(meeting: try Sample.id("m1"))),
    ]
    for command in commands {
      let before = try sample.facts(rendering)
      try sample.apply(command)
      #expect(Comparison(before, try sample.facts(rendering)).count > 0, "\(command)")
    }
    for field in [TextField.summary, .teaser, .notes, .lessons] {
      let before = try sample.facts(rendering)
      try sample.write(field, "x ")
      #expect(Comparison(before, try sample.facts(rendering)).count == 1)
    }
  }

  @Test mutating func `the page marks what was inserted and deleted, in words as well`() throws {
    try sample.apply(
      .text(.edit(text: .of(.event(Sample.id("e11"))), edit: TextEdit([.insert("All <b> "), .delete(7)]))))
    let facts = try sample.facts(rendering)
    let view = ChangesView(Comparison(then, facts), since: "yesterday 16:40", facts)
    #expect(TagWalk.faults(of: view, rendering, facts.words) == [])
    let html = rendering.changes(view, facts, viewer: .init(name: "Lena Harms"))
    #expect(html.contains("1 change since yesterday 16:40"))
    #expect(html.contains("<ins><span class=\"unseen\"> inserted: </span>"))
    #expect(html.contains("<del><span class=\"unseen\"> deleted: </span><span lang=\"en\">Images<"))
    #expect(!html.contains("<b> "))
  }

  @Test func `a revision of another history is said to be one`() throws {
    let view = ChangesView(nil, since: "", then)
    #expect(TagWalk.faults(of: view, rendering, then.words) == [])
    let html = rendering.changes(view, then, viewer: .init(name: "Lena Harms"))
    #expect(html.contains("cannot be told"))
  }

  @Test mutating func `every difference has its fields, in both languages`() throws {
    for language in Language.allCases {
      let full = try Sample.full(language).facts(rendering)
      let empty = try Sample(language).facts(rendering)
      for (then, now) in [(empty, full), (full, empty)] {
        let view = ChangesView(Comparison(then, now), since: "x", now)
        #expect(TagWalk.faults(of: view, rendering, now.words) == [])
      }
    }
  }
}
