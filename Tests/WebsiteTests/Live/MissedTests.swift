import Foundation
import NIOCore
import Postmortems
import Storage
import StorageSQLite
import Testing

@testable import Rooms
@testable import Website

struct MissedTests {
  @Test func `what a page missed comes in one message, so that half of it never counts`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    let directory = PeopleDirectory(Membership(database, Committer(database)).people)
    let authors = RowAuthors(Journal(database))
    let news = NewsRendering(
      rendering: try Rendering.once(), directory: directory, authors: authors, now: { TestSite.start })
    let before = try Sample.full(.en).postmortem
    var after = StoredPostmortem(before, Stamp(revision: 1, tag: "a"))
    let edit = Change.text(.edited(text: .summary, edit: TextEdit([.insert("Early: ")])))
    let entries = try [
      entry(2, .item(.removed(item: .event(Sample.id("e03"))))), entry(3, edit),
      entry(4, .record(.tagAdded(tag: "x"))),
    ]
    for entry in entries { after.fold(entry) }
    let told = try #require(news.broadcast(.missed(entries, before: before, after: after), .page(.en)))
    let text = String(buffer: told.bytes)
    #expect(text.components(separatedBy: "event: change\n").count == 2)
    #expect(text.hasPrefix("id: 4-t4\n"))
    let earlier = try #require(text.range(of: "\"earlier\":[{\"by\":\"c1:3\""))
    #expect(text[earlier.upperBound...].contains("\"Early: \""))
    #expect(text.contains("\"gone\":[\"event-e03\"]"))
  }

  private func entry(_ revision: Int, _ change: Change) throws -> Storage.Entry {
    Storage.Entry(
      revision: revision, tag: "t\(revision)",
      command: CommandID(client: try Sample.id("c1"), counter: revision),
      author: nil, at: TestSite.start, changes: [change])
  }
}
