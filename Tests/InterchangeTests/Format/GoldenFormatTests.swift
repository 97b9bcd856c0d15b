import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// What was once exported is read for ever.
struct GoldenFormatTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  @Test(arguments: FrontMatter.versions)
  func `a file of any version is read as it was when that version came`(_ version: Int) throws {
    let back = try RoundTripTests.read(Self.text("version-\(version).md"))
    let found = try ComparableDocument.text(back.postmortem, back.people)
    if ProcessInfo.processInfo.environment["NACHLESE_GOLDEN"] != nil { print("GOLDEN<<\(found)>>GOLDEN") }
    #expect(RoundTripTests.difference(try Self.text("version-\(version).json"), found + "\n") == nil)
  }

  @Test func `this release still writes the last version so`() throws {
    let text = try Self.text("version-\(FrontMatter.version).md")
    let back = try RoundTripTests.read(text)
    let written = MarkdownExport.text(of: back.postmortem, people: back.people)
    #expect(RoundTripTests.difference(text, written) == nil)
  }

  @Test func `the example in the documentation is true`() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let page = String(decoding: try Data(contentsOf: root.appending(path: "docs/format.md")), as: UTF8.self)
    let fence = "````"
    let example = try #require(
      page.components(separatedBy: fence + "markdown\n").dropFirst().first?
        .components(separatedBy: "\n" + fence).first)
    let back = try RoundTripTests.read(example)
    let written = MarkdownExport.text(of: back.postmortem, people: back.people)
    #expect(RoundTripTests.difference(example + "\n", written) == nil)
  }
}
