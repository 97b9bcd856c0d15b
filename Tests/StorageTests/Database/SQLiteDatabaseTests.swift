import Foundation
import Storage
import StorageSQLite
import Testing

struct SQLiteDatabaseTests {
  let database: SQLiteDatabase

  init() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
  }

  @Test func `every commit is on the disk before it is acknowledged`() throws {
    #expect(try database.synchronous() == 2)
  }

  @Test func `a unit whose demand is not met is undone alone`() async throws {
    let taken = insert("zone", demands: 1)
    let outcomes = try await database.commit([
      Storage.Unit([taken]), Storage.Unit([insert("language", demands: 1), taken]),
      Storage.Unit([insert("name", demands: 1)]),
    ])
    #expect(outcomes == [.committed, .refused, .committed])
    let names = try await database.rows(Statement("SELECT name FROM settings ORDER BY name"))
    #expect(try names.map { try $0.text(0) } == ["name", "zone"])
  }

  @Test func `an argument may stand anywhere in a statement, and more than once`() async throws {
    let rows = try await database.rows(Statement("SELECT $2, $1, $2", ["a", 7]))
    #expect(rows == [Row([.integer(7), .text("a"), .integer(7)])])
  }

  @Test func `migrating again changes nothing`() async throws {
    try await Migration.migrate(database)
    let count = try await database.rows(Statement("SELECT COUNT(*) FROM migrations"))
    #expect(try count.first?.integer(0) == Migration.all.count)
  }

  @Test func `a database of a newer release is left alone`() async throws {
    let mark = Statement("INSERT INTO migrations (number) VALUES ($1)", [9_999])
    _ = try await database.commit([Storage.Unit([mark])])
    await #expect(throws: NewerSchema.self) { try await Migration.migrate(database) }
  }

  @Test func `what waits while a commit is under way is committed together`() async throws {
    let committer = Committer(database)
    async let running: Void = committer.run()
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      for number in 0..<200 {
        group.addTask { try await committer.commit(Storage.Unit([insert("n\(number)", demands: 1)])) }
      }
      for try await outcome in group { #expect(outcome == .committed) }
    }
    await committer.close()
    await running
    let count = try await database.rows(Statement("SELECT COUNT(*) FROM settings"))
    #expect(try count.first?.integer(0) == 200)
    await #expect(throws: CommitterClosed()) { try await committer.commit(Storage.Unit([])) }
  }

  private func insert(_ name: String, demands: Int) -> Statement {
    let sql = "INSERT INTO settings (name, value) VALUES ($1, 'x') ON CONFLICT DO NOTHING"
    return Statement(sql, [.text(name)], demands: demands)
  }

  @Test(arguments: ["CREATE TABLE notes (id TEXT)", "CREATE TABLE migrations (name TEXT) STRICT"])
  func `another program's tables are left alone`(table: String) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    _ = try await SQLiteDatabase(path: path).commit([
      Unit([Statement(table)]), Unit([Statement("CREATE TABLE users (id TEXT)")]),
    ])
    #expect(throws: DatabaseTrouble.foreign) { try SQLiteDatabase(path: path) }
    #expect(throws: DatabaseTrouble.foreign) { try SQLiteDatabase(reading: path) }
  }

  @Test func `an error says nothing of the statement`() async throws {
    await #expect(throws: DatabaseTrouble.other(code: 1)) {
      try await database.rows(Statement("SELECT secret FROM nowhere"))
    }
  }
}
