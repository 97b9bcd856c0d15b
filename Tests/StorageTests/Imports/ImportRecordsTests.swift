import Foundation
import Postmortems
import Storage
import StorageSQLite
import Testing

struct ImportRecordsTests {
  private let database: SQLiteDatabase
  private let path: String
  private let one = ImportMark([1], path: "ramp/a.md")

  init() async throws {
    path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
  }

  private func add(_ mark: ImportMark, _ id: String) async throws -> Outcome {
    let statement = ImportRecords.adding(mark, try #require(PostmortemID(id)), at: Date())
    return try await database.commit([Storage.Unit([statement])])[0]
  }

  @Test func `a mark is the SHA-256 of the bytes`() {
    #expect(
      ImportMark(Array("abc".utf8), path: nil).sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a file is recorded once, by its bytes and by its path`() async throws {
    #expect(try await add(one, "p1") == .committed)
    #expect(try await add(ImportMark([1], path: "ramp/b.md"), "p2") == .refused)
    #expect(try await add(ImportMark([2], path: "ramp/a.md"), "p3") == .refused)
    #expect(try await add(ImportMark([2], path: nil), "p4") == .committed)
    #expect(try await add(ImportMark([3], path: nil), "p5") == .committed)
  }

  @Test func `what is recorded is found by the bytes first, then by the path, byte by byte`() async throws {
    _ = try await add(one, "p1")
    _ = try await add(ImportMark([2], path: "ramp/é.md"), "p2")
    let marks = [
      one, ImportMark([1], path: "ramp/é.md"), ImportMark([3], path: "ramp/a.md"),
      ImportMark([3], path: "ramp/e\u{301}.md"), ImportMark([3], path: nil),
    ]
    let known = try await ImportRecords(SQLiteDatabase(path: path)).find(marks)
    let (p1, here) = (PostmortemID("p1"), marks.map { known.standing(of: $0) })
    #expect(here == [.alreadyImported(p1), .alreadyImported(p1), .changed(p1), .new, .new])
    #expect(try await ImportRecords(database).find([]).standing(of: one) == .new)
  }

  @Test func `a database from before has no records, and is only looked at`() async throws {
    let old = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    try await Migration.migrate(try SQLiteDatabase(path: old), to: Array(Migration.all.prefix(2)))
    let reading = try SQLiteDatabase(reading: old)
    #expect(try await ImportRecords.present(in: reading) == nil)
    #expect(try await ImportRecords.present(in: SQLiteDatabase(reading: path)) != nil)
    await #expect(throws: (any Error).self) { try await Migration.migrate(reading) }
  }
}
