import Foundation
import Postmortems
import Testing

@testable import Website

/// What the foot of a postmortem says about its way to everybody.
struct PublicationViewTests {
  @Test(arguments: [
    (Language.de, "Beschränkt bis 31.12.2021, 23:59 (Europe/Berlin)."),
    (.en, "Restricted until 31 Dec 2021, 23:59 (Europe/Berlin)."),
  ])
  func `the end of a restriction is told with its hour and its zone`(language: Language, told: String) throws
  {
    var sample = try Sample(language)
    let until = try Date("2021-12-31T22:59:00Z", strategy: .iso8601)
    try sample.apply(.access(.restrict(reason: "Personal data", until: until, people: nil)))
    let rendering = try Rendering.once()
    let facts = try sample.facts(rendering)
    #expect(rendering.part(PublicationView(facts), facts.words).contains(told))
  }
}
