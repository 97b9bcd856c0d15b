import Postmortems
import Testing

@testable import Website

/// The frame that all pages share.
struct LayoutTests {
  @Test(arguments: ["de", "en"]) func `every tag of the frame has its field`(language: String) throws {
    let rendering = try Rendering.once()
    let words = rendering.catalogues[language == "de" ? .de : .en]
    let page = Page(
      "T", viewer: .init(name: "Lena Harms"), crumbs: [.init("a", address: "/a"), .init("b")], script: "x.js")
    let layout = Layout(page, content: "<main></main>", words.language, rendering.assets)
    #expect(TagWalk.faults(of: layout, rendering, words) == [])
  }

  @Test func `an address of an asset holds the state of all of them`() throws {
    let assets = try Rendering.once().assets
    #expect(assets.url("app.css") == "/assets/\(assets.hash)/app.css")
    #expect(assets["app.css"] != nil)
    #expect(assets["../Package.swift"] == nil)
  }

  @Test(arguments: [("Lena Harms", "LH"), ("Cher", "CH"), ("", "?"), ("Jonas van der Petersen", "JP")])
  func `initials`(name: String, expected: String) { #expect(Initials.of(name) == expected) }
}
