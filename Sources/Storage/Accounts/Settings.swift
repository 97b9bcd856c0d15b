import Postmortems

/// The workspace's settings: names and values in a table, so that a new setting needs no new column.
package struct Settings: Sendable {
  let database: any Database
  let committer: Committer

  package init(_ database: any Database, _ committer: Committer) {
    self.database = database
    self.committer = committer
  }

  /// What is set; what is not, as a fresh workspace has it.
  package func read() async throws -> WorkspaceSettings {
    var settings = WorkspaceSettings()
    for row in try await database.rows(Statement("SELECT name, value FROM settings")) {
      let value = try row.text(1)
      switch try row.text(0) {
      case "name": settings.name = value
      case "zone": settings.zone = value
      case "language": settings.language = Language(rawValue: value) ?? settings.language
      default: continue
      }
    }
    return settings
  }

  /// Keeps them all, or refuses them all.
  package func write(_ settings: WorkspaceSettings) async throws {
    let checked = try settings.checked()
    let values = [("name", checked.name), ("zone", checked.zone), ("language", checked.language.rawValue)]
    let statements = values.map { name, value in
      Statement(
        """
        INSERT INTO settings (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, [.text(name), .text(value)], demands: 1)
    }
    _ = try await committer.commit(Unit(statements))
  }
}
