import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// What leaves as JSON comes home.
struct DocumentRoundTripTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(arguments: 0..<40)
  func `whatever a postmortem holds comes back`(_ seed: Int) throws {
    for round in 0..<5 {
      let number = UInt64(seed * 1_000 + round)
      let postmortem = try RandomPostmortem(seed: number).postmortem
      let people = RandomPostmortem.people
      let json = try DocumentJSON.text(postmortem, revision: 7, tag: "x", people: people)
      let back = try RoundTripTests.read(json)
      let difference = RoundTripTests.difference(
        try ComparableDocument.text(of: json), try ComparableDocument.text(back.postmortem, back.people))
      try #require(difference == nil, "seed \(number): \(difference ?? "")")
      // Which of two people of one name is the second is told by their ids alone.
      let text = MarkdownExport.text(of: postmortem, people: people)
      if text.contains("Lena Harms (2)") { continue }
      let again = MarkdownExport.text(of: back.postmortem, people: back.people)
      try #require(RoundTripTests.difference(text, again) == nil, "seed \(number)")
    }
  }

  @Test func `an export of the first version is read for ever`() throws {
    let text = String(
      decoding: try Data(contentsOf: Self.folder.appending(path: "document-1.json")), as: UTF8.self)
    let back = try RoundTripTests.read(text)
    let pictures = try #require(DocumentPictures(text))
    let taken = pictures.paths.compactMap { path in
      PictureReference(spelled: path).map { TakenPicture($0, .png, pictures.picture(at: path) ?? []) }
    }
    #expect(back.postmortem.pictures == taken.map(\.reference))
    let again = try DocumentJSON.text(
      back.postmortem, revision: 1, tag: "", people: back.people, pictures: taken)
    #expect(
      RoundTripTests.difference(
        try ComparableDocument.text(of: text), try ComparableDocument.text(of: again)) == nil)
  }

  @Test func `its rows are as written, nothing is assumed, and nobody corrects it`() throws {
    let imported = try imported(Documents.text(timeline: [Documents.row]))
    #expect(!imported.isCorrectable && !imported.report.zoneIsAssumed)
    #expect(imported.rowsAsWritten.map(\.text) == ["Scanner stops"])
    #expect(imported.report.account.keptAsText == 0)
  }

  @Test func `those whom a document only names take no part when it comes home`() throws {
    let people = """
      "participants": [{"id": "p1", "name": "Lena Harms", "account": true, "takesPart": true},
      {"id": "p2", "name": "Amira Saleh", "account": false, "takesPart": false}],
      "actionItems": [{"id": "a1", "text": "Alarm", "state": "open", "priority": "normal",
      "owner": {"participant": "p2", "typed": null}}]
      """
    let imported = try imported(Documents.text(more: people))
    let names = Dictionary(imported.people.map { ($0.name, $0.id) }) { first, _ in first }
    #expect(imported.postmortem.participants == [try #require(names["Lena Harms"])])
    #expect(imported.people.allSatisfy { !$0.account })
    let owner = try #require(names["Amira Saleh"])
    #expect(imported.postmortem.actionItems.items.first?.owner == .participant(owner))
  }

  @Test func `lists and what may be null may be missing`() throws {
    let postmortem = try imported(Documents.text()).postmortem
    #expect(postmortem.title == "Labels come out blank" && postmortem.timeline.count == 0)
    #expect(postmortem.state == .open && postmortem.participants.isEmpty)
  }

  @Test func `what is not understood is kept in the notes and counted`() throws {
    let more = """
      "mood": {"colour": "red"}, "later": null, "none": [],
      "meetings": [{"id": "m1", "kind": "meeting", "at": "2021-06-11T09:00:00Z", "room": "Ramp 3"}]
      """
    let imported = try imported(Documents.text(more: more))
    #expect(
      imported.postmortem.notes
        == "```yaml\nmeetings[0].room: \"Ramp 3\"\nmood: {\"colour\":\"red\"}\n```")
    #expect(imported.report.account.keptAsText == 2)
  }

  @Test func `whoever imports a restricted one reads it`() throws {
    let lena = try #require(PersonID("lena-harms"))
    let restriction = #""restriction": {"reason": "Names", "until": "2099-01-01T00:00:00Z", "people": []}"#
    var ids = Dice()
    let context = ImportContext(author: Participant(lena), now: Protocols.now, zone: "UTC", people: [])
    let imported = try Imports.read(
      file: "a.json", text: Documents.text(more: restriction), context, ids: &ids)
    #expect(imported.postmortem.restriction?.people == [lena])
    #expect(imported.postmortem.participants.isEmpty)
  }
}
