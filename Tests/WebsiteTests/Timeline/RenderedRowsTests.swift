import Postmortems
import Testing

@testable import Website

/// A row that was rendered before is not rendered again, and never shown where anything in it has changed.
struct RenderedRowsTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering() }

  @Test func `a row is rendered once, as long as it shows the same`() throws {
    let facts = try Sample.full(.en).facts(rendering)
    let rows = RenderedRows()
    let event = try #require(facts.postmortem.timeline[try Sample.id("e04")])
    #expect(rows.html(of: event, facts) { "first" } == "first")
    #expect(rows.html(of: event, facts) { "again" } == "first")
  }

  @Test func `whatever changes in the page, every row is as if it were rendered now`() throws {
    for language in Language.allCases {
      let sample = try Sample.full(language)
      let known = try sample.facts(rendering)
      var postmortem = try Sample(language).postmortem
      for change in sample.changes {
        postmortem.fold(change)
        let facts = Facts(postmortem, people: known.people, words: known.words, now: known.now)
        for event in facts.postmortem.timeline.events {
          let fresh = rendering.templates.render(EventView(event, facts), facts.words)
          #expect(rendering.templates.row(event, facts) == fresh, "\(change)")
        }
      }
    }
  }

  @Test func `another zone, another language or another row above is another row`() throws {
    var sample = try Sample.full(.en)
    let event: EventID = try Sample.id("e04")
    func shown() throws -> String {
      let facts = try sample.facts(rendering)
      return rendering.templates.row(try #require(facts.postmortem.timeline[event]), facts)
    }
    let first = try shown()
    try sample.apply(.record(.setZone(zone: "America/New_York")))
    #expect(try shown() != first)
    try sample.apply(.record(.setZone(zone: "Europe/Berlin")))
    try sample.apply(.item(.remove(item: .event(try Sample.id("e03")))))
    #expect(try shown() != first)
    try sample.apply(.item(.restore(item: .event(try Sample.id("e03")))))
    #expect(try shown() == first)
  }

  @Test func `what a row shows of ideas or guesses is never remembered`() throws {
    var sample = try Sample.full(.en)
    try sample.apply(.timeline(.setEventTime(event: try Sample.id("e05"), when: "some day", near: nil)))
    let facts = try sample.facts(rendering)
    let rows = RenderedRows()
    for id in ["e02", "e05"] {
      let event = try #require(facts.postmortem.timeline[try Sample.id(id)])
      _ = rows.html(of: event, facts) { "first" }
      #expect(rows.html(of: event, facts) { "again" } == "again")
    }
  }
}
