/// All that is asked of a database: to read rows, and to commit units of statements durably.
///
/// SQL is written so that SQLite and PostgreSQL both run it unchanged: arguments are `$1`, `$2` …, types are TEXT,
/// BIGINT, DOUBLE PRECISION and BYTEA, conflicts are `ON CONFLICT`. Instants are whole seconds since 1970, UTC, as BIGINT.
package protocol Database: Sendable {
  /// The rows that a reading statement yields.
  func rows(_ statement: Statement) async throws -> [Row]

  /// Commits the units in one durable transaction, each in a savepoint of its own: a unit whose demand is not met is
  /// undone alone. When this returns, what was `committed` survives a power cut. When it throws, the outcome of every
  /// unit is unknown until it has been read back.
  func commit(_ units: [Unit]) async throws -> [Outcome]
}

/// What became of a unit.
package enum Outcome: Hashable, Sendable {
  case committed
  /// A statement touched another number of rows than it demands; nothing of the unit was done.
  case refused
}
