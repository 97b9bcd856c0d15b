import Foundation
import Postmortems
import Storage
import Testing

@testable import Website

/// What whoever facilitates asks and says.
struct PromptsViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  @Test(arguments: Language.allCases) func `every tag has its field, and every word is there`(
    _ language: Language
  ) throws {
    let words = rendering.catalogues[language]
    let view = PromptsView([:], current: .causes, of: try Sample.id("p1"), words)
    #expect(TagWalk.faults(of: view, rendering, words) == [])
    #expect(TagWalk.faults(of: PromptsPage(view), rendering, words) == [])
    for maySet in [true, false] {
      let settings = PromptSettingsView(
        [.init(.causes, .dry): "Own"], language, defaults: words, maySet: maySet, problem: .facilitatorsOnly,
        typed: [:], words)
      #expect(TagWalk.faults(of: settings, rendering, words) == [])
    }
  }

  @Test(arguments: Language.allCases) func `each step has questions, and a sentence for each trouble`(
    _ language: Language
  ) {
    let words = rendering.catalogues[language]
    for step in AgendaStep.allCases {
      for occasion in Prompts.Occasion.allCases {
        let place = Prompts.Place(step, occasion)
        let lines = place.given(words).split(separator: "\n")
        #expect(words.has("prompts.\(step.rawValue).\(occasion.rawValue)"))
        #expect(occasion == .opens ? (3...6).contains(lines.count) : lines.count == 1)
        #expect(place.given(words).utf16.count < Prompts.longest)
      }
    }
  }

  @Test func `the pool's own words stand in place of the product's`() throws {
    let words = rendering.catalogues[.en]
    let html = rendering.part(
      PromptsView(
        [.init(.causes, .opens): "What made it likely?"], current: .causes, of: try Sample.id("p1"), words),
      words)
    #expect(html.contains("<li>What made it likely?</li>"))
    #expect(!html.contains("What made that possible?") && html.contains("What helped us there?"))
  }
}
