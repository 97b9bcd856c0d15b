import Foundation
import GRDB
import Storage

extension SQLiteDatabase {
  /// Refuses a file that another program made, before anything is written in it. Ours is empty, or tells its migrations.
  static func refuseForeign(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    // Whoever closes the file as the last one keeps it to itself for a moment.
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let tables = try DatabaseQueue(path: path, configuration: configuration).read { db in
      try String.fetchSet(
        db,
        sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'")
    }
    guard tables.isEmpty || Migration.tables.isSubset(of: tables) || tables == [Migration.table] else {
      throw DatabaseTrouble.foreign
    }
  }
}
