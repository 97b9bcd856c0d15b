import Foundation
import Postmortems
import Testing

@testable import Website

/// The postmortem's page and its templates fit together.
struct PostmortemViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  private func view(_ facts: Facts) -> PostmortemView {
    PostmortemView(
      facts, revision: 1, tag: "a", account: "x", rows: rendering.templates.rows(facts), later: "m")
  }

  @Test(arguments: Language.allCases) func `every tag has its field, and every word is there`(
    language: Language
  ) throws {
    for sample in [try Sample.full(language), try Sample(language)] {
      let facts = try sample.facts(rendering)
      #expect(TagWalk.faults(of: view(facts), rendering, facts.words) == [])
      for event in facts.postmortem.timeline.events {
        #expect(TagWalk.faults(of: EventView(event, facts), rendering, facts.words) == [])
      }
    }
  }

  @Test func `a discarded and restricted one as well`() throws {
    var sample = try Sample.full()
    try sample.apply(
      .access(.restrict(reason: "r", until: sample.now.addingTimeInterval(86_400), people: [])))
    var facts = try sample.facts(rendering)
    #expect(
      TagWalk.faults(of: view(facts), rendering, facts.words)
        == [])
    try sample.apply(.publication(.discard))
    facts = try sample.facts(rendering)
    #expect(
      TagWalk.faults(of: view(facts), rendering, facts.words)
        == [])
  }

  @Test func `no element id stands twice`() throws {
    let facts = try Sample.full().facts(rendering)
    let html = rendering.templates.render(
      view(facts), facts.words)
    let ids = html.matches(of: #/[ ]id="([^"]*)"/#).map { String($0.1) }
    #expect(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test(arguments: [
    "\"\u{301} onmouseover=alert(1) x=", "'\u{301}><script>alert(1)</script>", "</textarea><b>",
  ])
  func `nothing typed becomes markup, in whatever field`(hostile: String) throws {
    var sample = try Sample(title: hostile)
    try sample.apply(
      .timeline(
        .addEvent(
          id: Sample.id("e"), when: hostile, text: hostile, kind: nil, flags: [.feedsCause], source: nil,
          near: nil)))
    try sample.apply(.incident(.addIncident(id: Sample.id("n"), kind: .outage)))
    try sample.apply(.incident(.setSeverity(incident: Sample.id("n"), severity: hostile)))
    try sample.apply(.incident(.addSystem(incident: Sample.id("n"), system: hostile)))
    try sample.apply(
      .cause(.addCause(id: Sample.id("c"), text: hostile, parent: nil, events: [Sample.id("e")])))
    try sample.apply(
      .actionItem(
        .addActionItem(
          id: Sample.id("a"), text: hostile, causes: [Sample.id("c")], events: nil, owner: nil, due: nil,
          priority: nil)))
    try sample.apply(.idea(.addIdea(id: Sample.id("i"), text: hostile, kind: .cause, event: Sample.id("e"))))
    try sample.apply(.parkingLot(.park(id: Sample.id("p"), text: hostile, step: .causes)))
    try sample.apply(.question(.askQuestion(id: Sample.id("q"), event: Sample.id("e"), text: hostile)))
    try sample.apply(.record(.addTag(tag: hostile)))
    for field in [TextField.summary, .teaser, .notes, .lessons] { try sample.write(field, hostile) }
    let facts = try sample.facts(rendering)
    let reader = try PostmortemReader(Participant(Sample.id("lena")), name: hostile, of: facts.postmortem)
    let html = rendering.postmortem(facts, revision: 1, tag: hostile, for: reader)
    #expect(html.ranges(of: "<script>").isEmpty && html.ranges(of: "<b>alert").isEmpty)
    #expect(html.ranges(of: "</textarea><b>").isEmpty)
    #expect(Array(html.utf8).firstRange(of: Array("\"\u{301}".utf8)) == nil)
  }
}
