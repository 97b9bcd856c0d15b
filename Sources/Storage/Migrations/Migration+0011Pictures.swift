extension Migration {
  /// Pictures by their content, and which postmortems carry them.
  static let pictures = Migration(
    11,
    [
      """
      CREATE TABLE picture_files (
        sha256 TEXT NOT NULL PRIMARY KEY, type TEXT NOT NULL, width BIGINT NOT NULL, height BIGINT NOT NULL,
        bytes BYTEA NOT NULL, at BIGINT NOT NULL)
      """,
      """
      CREATE TABLE pictures (
        postmortem_id TEXT NOT NULL, id TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES picture_files (sha256),
        PRIMARY KEY (postmortem_id, id))
      """,
    ])
}
