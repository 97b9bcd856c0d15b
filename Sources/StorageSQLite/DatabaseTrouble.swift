import GRDB

/// Why a file is no use as a database.
package enum DatabaseTrouble: Error, Hashable {
  /// It is another program's: no database at all, or one with other tables.
  case foreign
  case damaged
  case unreadable
  case notWritable
  case diskFull
  /// Another program keeps it locked.
  case locked
  /// What SQLite tells by this number.
  case other(code: Int32)

  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .foreign
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR: self = .unreadable
    case .SQLITE_READONLY: self = .notWritable
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    default: self = .other(code: error.extendedResultCode.rawValue)
    }
  }

  /// Does the work. Errors of SQLite carry statements and what people wrote; they do not get further than here.
  static func told<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let error as DatabaseError { throw DatabaseTrouble(error) }
  }

  static func told<Result>(_ work: () async throws -> Result) async throws -> Result {
    do { return try await work() } catch let error as DatabaseError { throw DatabaseTrouble(error) }
  }
}
