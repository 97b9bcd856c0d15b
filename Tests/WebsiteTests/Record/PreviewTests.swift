import Foundation
import NIOCore
import Postmortems
import Testing

@testable import Website

/// Writes pages of the sample into the folder that `NACHLESE_PREVIEW` names, to be looked at; without it nothing.
struct PreviewTests {
  static let folder = ProcessInfo.processInfo.environment["NACHLESE_PREVIEW"]

  @Test(.enabled(if: folder != nil), arguments: Language.allCases)
  func `the sample is written out`(language: Language) throws {
    let rendering = try Rendering.once()
    let folder = URL(fileURLWithPath: PreviewTests.folder ?? "")
    for (name, sample) in [("full", try Sample.full(language)), ("fresh", try Sample(language))] {
      let facts = try sample.facts(rendering)
      let reader = try PostmortemReader(
        Participant(Sample.id("tomke")), name: "Tomke Behrens", of: facts.postmortem)
      let html = rendering.postmortem(facts, revision: 7, tag: "k3f9", for: reader)
      try write(html, folder.appendingPathComponent("\(name)-\(language.rawValue).html"))
    }
    let words = rendering.catalogues[language]
    let viewer = Page.Viewer(name: "Lena Harms")
    let edition = rendering.edition(try EditionViewTests.facts(language, rendering), viewer: viewer)
    try write(edition, folder.appendingPathComponent("edition-\(language.rawValue).html"))
    let home = rendering.home(try HomeViewTests.facts(), viewer: viewer, words)
    try write(home, folder.appendingPathComponent("home-\(language.rawValue).html"))
    let nothing = rendering.home(try HomeViewTests.facts(searched: "Mail", none: true), viewer: viewer, words)
    try write(nothing, folder.appendingPathComponent("nothing-\(language.rawValue).html"))
    let empty = rendering.home(HomeFacts(summaries: [], zone: .gmt, now: Date()), viewer: viewer, words)
    try write(empty, folder.appendingPathComponent("empty-\(language.rawValue).html"))
    try assets(rendering, folder)
  }

  private func assets(_ rendering: Rendering, _ folder: URL) throws {
    for path in rendering.assets.paths {
      let place = folder.appendingPathComponent(String(rendering.assets.url(path).dropFirst()))
      guard let asset = rendering.assets[path] else { continue }
      try write(String(buffer: asset.bytes), place)
    }
  }

  private func write(_ text: String, _ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
