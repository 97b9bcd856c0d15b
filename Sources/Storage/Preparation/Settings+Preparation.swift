import Postmortems

extension Settings {
  /// What is set about preparing for meetings; what is not, as a fresh workspace has it.
  package func preparation() async throws -> PreparationSettings {
    var settings = PreparationSettings()
    let sql = "SELECT name, value FROM settings WHERE name LIKE 'preparation.%'"
    for row in try await database.rows(Statement(sql)) {
      let value = try row.text(1)
      switch try row.text(0) {
      case "preparation.areas": settings.areas = value.split(separator: "\n").map { String($0) }
      case "preparation.lateAfter": settings.lateAfter = Int(value) ?? settings.lateAfter
      case "preparation.gap": settings.gap = Int(value) ?? settings.gap
      default: continue
      }
    }
    return settings
  }

  /// Keeps them all, or refuses them all.
  package func write(_ settings: PreparationSettings) async throws {
    let checked = try settings.checked()
    try await put([
      ("preparation.areas", checked.areas.joined(separator: "\n")),
      ("preparation.lateAfter", String(checked.lateAfter)), ("preparation.gap", String(checked.gap)),
    ])
  }

  /// Where the workspace lives for its readers, as somebody last saw it; what is written to them without their asking
  /// leads there.
  package func origin() async throws -> String? {
    try await database.rows(Statement("SELECT value FROM settings WHERE name = 'origin'")).first?.text(0)
  }

  package func keep(origin: String) async throws {
    if try await self.origin() != origin { try await put([("origin", origin)]) }
  }

  private func put(_ values: [(String, String)]) async throws {
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
