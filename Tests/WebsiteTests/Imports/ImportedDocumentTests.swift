import Foundation
import Interchange
import Postmortems
import Storage
import Testing

@testable import Website

/// An export in JSON brings its pictures along.
struct ImportedDocumentTests {
  private static let reference = "picture:805924e65dff89cc-2x2"
  private static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4IScHRAwQCgAfJgQRoo8irwAAAABJRU5ErkJggg=="

  private static func file(_ summary: String, _ pictures: [(reference: String, base64: String)]) -> ImportFile
  {
    let carried = pictures.map {
      #"{"reference": "\#($0.reference)", "type": "image/png", "base64": "\#($0.base64)"}"#
    }
    let text = """
      {"id": "x1", "title": "Labels come out blank", "language": "en", "zone": "UTC", "revision": 1, "tag": "",
      "state": "open", "summary": "\(summary)", "notes": "", "lessons": "", "teaser": "",
      "openedAt": "2021-06-11T08:00:00Z", "timeline": [], "pictures": [\(carried.joined(separator: ","))]}
      """
    return ImportFile("a.json", path: "a.json") { Array(text.utf8) }
  }

  private static func taken(_ file: ImportFile, at place: ImportDeskTests.Place) async throws -> Postmortem {
    var file = file
    try await PictureCleaning().bring(nil, to: &file)
    var desk = place.desk()
    let line = try await desk.take([file], at: ImportDeskTests.now)[0].get()
    #expect(line.title == "Labels come out blank")
    let stored = try await PostmortemStore(place.database).load(try #require(line.id))
    return try #require(stored?.postmortem)
  }

  @Test func `a picture that its text speaks of is kept byte by byte`() async throws {
    try await ImportDeskTests.at { (place) async throws in
      let file = Self.file("![Load](\(Self.reference))", [(Self.reference, Self.png)])
      let postmortem = try await Self.taken(file, at: place)
      let reference = try #require(postmortem.pictures.first)
      #expect(reference.spelled == Self.reference && postmortem.state == .open)
      let kept = try await Pictures(place.database, place.committer).find(reference.id, in: postmortem.id)
      #expect(kept?.bytes == Data(base64Encoded: Self.png).map { [UInt8]($0) })
    }
  }

  @Test func `a picture that is called like another one is spoken of as what it is`() async throws {
    try await ImportDeskTests.at { (place) async throws in
      let wrong = "picture:0000000000000000-9x9"
      let postmortem = try await Self.taken(
        Self.file("![Load](\(wrong))", [(wrong, Self.png)]), at: place)
      #expect(postmortem.summary == "![Load](\(Self.reference))")
    }
  }

  @Test func `what no text speaks of, and what is no picture, is left behind`() async throws {
    try await ImportDeskTests.at { (place) async throws in
      let none = "picture:1111111111111111-1x1"
      let postmortem = try await Self.taken(
        Self.file("![Load](\(none))", [(Self.reference, Self.png), (none, "AAAA")]), at: place)
      #expect(postmortem.summary == "![Load](\(none))")
      #expect(try await place.count("pictures") == 0)
    }
  }

  @Test func `what is wrong with it is said with its place`() throws {
    let problem = Problem(ImportRefusal.badDocument(place: "timeline[3].when"))
    #expect(problem.name == "importBadDocument" && problem.values["place"] == "timeline[3].when")
    #expect(Problem(ImportRefusal.badJSON).name == "importBadJSON")
  }
}
