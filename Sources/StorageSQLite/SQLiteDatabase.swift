import Foundation
import GRDB
import Storage

/// SQLite in one file, through GRDB: many readers beside one writer, and every commit on the disk before it returns.
package struct SQLiteDatabase: Storage.Database {
  private let connections: any DatabaseWriter
  private let isReadOnly: Bool

  /// Opens the file at `path`, made where it is missing.
  /// - Throws: `DatabaseTrouble`, as all that is asked of it does.
  package init(path: String) throws {
    connections = try DatabaseTrouble.told { try SQLiteDatabase.open(path) }
    isReadOnly = false
  }

  private static func open(_ path: String) throws -> any DatabaseWriter {
    try refuseForeign(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA foreign_keys = ON") }
    let connections = try DatabasePool(path: path, configuration: configuration)
    // A pool lowers `synchronous` to NORMAL once it is prepared; an acknowledged commit must survive a power cut.
    try connections.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    return connections
  }

  /// Opens a file that is there only to read it. A pool would write in it as it opens; one that may not write would leave
  /// the files behind that SQLite makes beside it meanwhile.
  package init(reading path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    connections = try DatabaseTrouble.told {
      try SQLiteDatabase.refuseForeign(path)
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    isReadOnly = true
  }

  package func rows(_ statement: Storage.Statement) async throws -> [Storage.Row] {
    try await DatabaseTrouble.told {
      try await connections.read { db in try SQLiteDatabase.rows(statement, in: db) }
    }
  }

  private static func rows(_ statement: Storage.Statement, in db: GRDB.Database) throws -> [Storage.Row] {
    let prepared = try db.cachedStatement(sql: statement.sql)
    let cursor = try GRDB.Row.fetchCursor(prepared, arguments: statement.bindings)
    var rows: [Storage.Row] = []
    while let row = try cursor.next() {
      rows.append(Storage.Row((0..<row.count).map { Storage.Value(row[$0] as DatabaseValue) }))
    }
    return rows
  }

  package func commit(_ units: [Storage.Unit]) async throws -> [Outcome] {
    if isReadOnly { throw DatabaseTrouble.notWritable }
    return try await DatabaseTrouble.told {
      try await connections.write { db in try units.map { try SQLiteDatabase.carryOut($0, in: db) } }
    }
  }

  /// How durable a commit is: 2 is FULL. Asserted by a test, since a pool lowers it silently.
  package func synchronous() throws -> Int? {
    try connections.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") }
  }

  package func close() throws { try connections.close() }

  private static func carryOut(_ unit: Storage.Unit, in db: GRDB.Database) throws -> Outcome {
    var outcome = Outcome.committed
    try db.inSavepoint {
      for statement in unit.statements {
        let prepared = try db.cachedStatement(sql: statement.sql)
        try prepared.execute(arguments: statement.bindings)
        if let demanded = statement.demands, db.changesCount != demanded {
          outcome = .refused
          return .rollback
        }
      }
      return .commit
    }
    return outcome
  }
}

extension Storage.Statement {
  // SQLite takes `$1` for a parameter named "1": bound by name, it may stand anywhere and more than once.
  fileprivate var bindings: StatementArguments {
    StatementArguments(
      Dictionary(
        uniqueKeysWithValues: arguments.enumerated().map {
          ("\($0 + 1)", $1.databaseValue as any DatabaseValueConvertible)
        }))
  }
}

extension Storage.Value {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .bytes([UInt8](data))
    }
  }
}
