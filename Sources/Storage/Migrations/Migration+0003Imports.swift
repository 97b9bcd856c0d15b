extension Migration {
  /// Which files became postmortems, so that none does so twice.
  static let imports = Migration(
    3,
    [
      """
      CREATE TABLE imports (
        sha256 TEXT NOT NULL PRIMARY KEY, path TEXT UNIQUE, postmortem_id TEXT NOT NULL, at BIGINT NOT NULL)
      """
    ])
}
