import Foundation
import Testing

@testable import Postmortems
@testable import Website

/// A published edition is what was published, with action items as they are today.
struct EditionViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  static func facts(_ language: Language, _ rendering: Rendering) throws -> EditionFacts {
    let sample = try Sample.full(language)
    let edition = try #require(sample.postmortem.editions.last)
    return EditionFacts(edition, document: sample.postmortem, try sample.facts(rendering))
  }

  @Test(arguments: Language.allCases) func `every tag has its field`(language: Language) throws {
    let facts = try EditionViewTests.facts(language, rendering)
    #expect(TagWalk.faults(of: EditionView(facts), rendering, facts.then.words) == [])
    let bare = try Sample(language)
    let empty = EditionFacts(
      Edition(number: 1, at: bare.now), document: bare.postmortem, try bare.facts(rendering))
    #expect(TagWalk.faults(of: EditionView(empty), rendering, facts.then.words) == [])
  }

  @Test func `an old edition keeps its title, and says that there is a newer one`() throws {
    var sample = try Sample(.en)
    try sample.apply(.publication(.publish))
    let then = sample.postmortem
    try sample.apply(.record(.rename(title: "Another title")))
    try sample.apply(.publication(.publish))
    let edition = try #require(then.editions.first)
    let facts = EditionFacts(edition, document: then, try sample.facts(rendering))
    let html = rendering.edition(facts, viewer: .init(name: "Lena Harms"))
    #expect(html.contains("<h1>Log4Shell in December</h1>"))
    #expect(html.contains("edition 2"))
  }

  @Test func `each of several incidents has its key times under its name, and each cause its number`() throws
  {
    var sample = try Sample(.en)
    let (first, second): (IncidentID, IncidentID) = (try Sample.id("first"), try Sample.id("second"))
    for id in [first, second] { try sample.apply(.incident(.addIncident(id: id))) }
    for (incident, typed) in [(first, "2021-12-10 08:40"), (second, "2021-12-13 06:50")] {
      try sample.apply(.incident(.setKeyTime(incident: incident, key: .detected, typed: typed, event: nil)))
    }
    try sample.apply(.cause(.addCause(id: Sample.id("c"), text: "No list", parent: nil, events: nil)))
    try sample.apply(
      .cause(.addCause(id: Sample.id("d"), text: "By hand", parent: Sample.id("c"), events: nil)))
    try sample.apply(.publication(.publish))
    let edition = try #require(sample.postmortem.editions.last)
    let facts = EditionFacts(edition, document: sample.postmortem, try sample.facts(rendering))
    let html = rendering.edition(facts, viewer: .init(name: "Lena Harms"))
    for text in ["Incident 1", "08:40", "Incident 2", "06:50", ">1.1<"] {
      #expect(html.contains(text), "\(text)")
    }
  }
}
