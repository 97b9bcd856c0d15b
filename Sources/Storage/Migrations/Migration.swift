/// One step of the schema. Steps are only ever added, with the next number; one that has been released never changes.
package struct Migration: Sendable {
  package let number: Int
  package let statements: [Statement]

  package init(_ number: Int, _ statements: [String]) {
    self.number = number
    self.statements = statements.map { Statement($0) }
  }
}

extension Migration {
  /// The table that tells which steps have been done.
  package static let table = "migrations"
  /// By these a database is known as one of ours; the first step makes them.
  package static let tables: Set<String> = [table, "journal", "snapshots", "editions"]

  /// Brings the database to the newest schema. Each step is one unit, and is done once.
  package static func migrate(_ database: any Database, to all: [Migration] = Migration.all) async throws {
    let table = "CREATE TABLE IF NOT EXISTS \(table) (number BIGINT NOT NULL PRIMARY KEY)"
    _ = try await database.commit([Unit([Statement(table)])])
    let done = try await refuseNewer(database, than: all)
    for step in all where !done.contains(step.number) {
      let mark = Statement(
        "INSERT INTO migrations (number) VALUES ($1) ON CONFLICT DO NOTHING", [.of(step.number)], demands: 1)
      _ = try await database.commit([Unit([mark] + step.statements)])
    }
  }
}

extension Migration {
  /// The steps that have been done.
  ///
  /// - Throws: `NewerSchema` where a newer release did one.
  @discardableResult
  package static func refuseNewer(
    _ database: any Database, than all: [Migration] = Migration.all
  ) async throws -> [Int] {
    let done = try await database.rows(Statement("SELECT number FROM migrations")).map { try $0.integer(0) }
    if let newest = done.max(), newest > (all.map(\.number).max() ?? 0) { throw NewerSchema(number: newest) }
    return done
  }

  /// Whether this step has been done there.
  func isDone(in database: any Database) async throws -> Bool {
    let sql = "SELECT number FROM migrations WHERE number = $1"
    return try await !database.rows(Statement(sql, [.of(number)])).isEmpty
  }
}

/// The database was written by a newer release; this one must not touch it.
package struct NewerSchema: Error, Hashable {
  package let number: Int
}
