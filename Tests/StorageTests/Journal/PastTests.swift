import Foundation
import Postmortems
import StorageSQLite
import Testing

@testable import Storage

/// The past of a postmortem, on a real SQLite file.
struct PastTests {
  static let start = Date(timeIntervalSince1970: 1_639_400_000)
  let id: PostmortemID = ID("printers")!
  let database: SQLiteDatabase
  let store: PostmortemStore

  init() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    store = PostmortemStore(database)
  }

  /// Writes so many one-letter edits, one a second, and settles every 500 as a room does.
  private func write(_ count: Int) async throws -> StoredPostmortem {
    let opening = try Opening(
      id: id, title: "Label printers refuse jobs", language: .en, zone: "UTC", opener: nil, at: Self.start)
    let (_, changes) = Postmortem.opened(opening, incident: ID("first")!)
    var (stored, unit) = try store.founding(
      id, changes, as: CommandID(client: ID("c")!, counter: 0), tag: "t1", by: nil, at: Self.start)
    var units = [unit]
    for number in 1...count {
      let edit = TextEdit([.retain(number - 1), .insert("x")])
      let entry = Entry(
        revision: number + 1, tag: "t\(number + 1)", command: CommandID(client: ID("c")!, counter: number),
        author: nil, at: Self.start.addingTimeInterval(Double(number)),
        changes: [.text(.edited(text: .summary, edit: edit))])
      let before = stored.postmortem
      stored.fold(entry)
      unit = try store.append([entry], from: before, to: stored)
      units.append(unit)
      if number % 500 == 0 { units.append(try store.settle(stored, at: entry.at)) }
    }
    #expect(try await database.commit(units).allSatisfy { $0 == .committed })
    return stored
  }

  @Test func `the past is the same with and without what was kept on the way`() async throws {
    let stored = try await write(2_600)
    let kept = try await database.rows(Statement("SELECT revision FROM milestones ORDER BY revision"))
    #expect(try kept.map { try $0.integer(0) } == [1_001, 2_001])
    let revisions = [1, 2, 1_000, 1_001, 1_002, 2_600, 2_601]
    for revision in revisions {
      let past = try #require(try await store.past(id, at: revision))
      #expect(past.summary.count == revision - 1)
    }
    #expect(try await store.past(id, at: 2_601) == stored.postmortem)
    _ = try await database.commit([Unit([Statement("DELETE FROM milestones")])])
    #expect(try await store.past(id, at: 1_002)?.summary.count == 1_001)
  }

  @Test func `there is no past before the beginning nor after the end`() async throws {
    _ = try await write(3)
    for revision in [-1, 0, 5, .max] { #expect(try await store.past(id, at: revision) == nil) }
    #expect(try await store.past(ID("other")!, at: 1) == nil)
    #expect(try await store.journal.entry(at: 4, of: id)?.tag == "t4")
    for revision in [-1, 0, 5] { #expect(try await store.journal.entry(at: revision, of: id) == nil) }
  }

  @Test func `what was kept of another history is no way into this one's past`() async throws {
    _ = try await write(1_200)
    let foreign = Statement("UPDATE milestones SET tag = 'other', value = '{}'")
    _ = try await database.commit([Unit([foreign])])
    #expect(try await store.past(id, at: 1_100)?.summary.count == 1_099)
  }

  @Test func `a minute of typing is one moment, whose last revision counts`() async throws {
    _ = try await write(150)
    let moments = try await store.journal.moments(of: id)
    #expect(moments.map(\.revision) == [40, 100, 151])
    #expect(moments.last?.at == Self.start.addingTimeInterval(150))
  }

  @Test func `moments are gathered until they are few enough, and the last is always among them`() {
    let minutes = (0..<5_000).map {
      Moment(revision: $0 + 1, at: Self.start.addingTimeInterval(Double($0) * 60))
    }
    for limit in [1, 2, 7, 200] {
      let found = minutes.gathered(atMost: limit)
      #expect(!found.isEmpty && found.count <= limit && found.last == minutes.last)
    }
    #expect(Array(minutes.prefix(100)).gathered(atMost: 200).count == 100)
    #expect([Moment]().gathered(atMost: 200).isEmpty)
    let years = (0..<1_000).map {
      Moment(revision: $0 + 1, at: Self.start.addingTimeInterval(Double($0) * 40 * 86_400))
    }
    #expect(years.gathered(atMost: 200).count <= 200 && years.gathered(atMost: 200).last == years.last)
  }
}
