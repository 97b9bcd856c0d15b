extension Migration {
  /// People, their accounts, sign-ins, invitations and tokens, and the workspace's settings.
  static let accounts = Migration(
    2,
    [
      "CREATE TABLE people (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, created_at BIGINT NOT NULL)",
      """
      CREATE TABLE accounts (
        person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id), email TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL, password TEXT, language TEXT, created_at BIGINT NOT NULL, disabled_at BIGINT)
      """,
      """
      CREATE TABLE sessions (
        digest TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES accounts (person_id),
        created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, browser TEXT NOT NULL)
      """,
      "CREATE INDEX sessions_person ON sessions (person_id)",
      """
      CREATE TABLE invitations (
        digest TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, purpose TEXT NOT NULL,
        person_id TEXT REFERENCES accounts (person_id), role TEXT NOT NULL, created_by TEXT,
        created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, revoked_at BIGINT, used BIGINT NOT NULL)
      """,
      """
      CREATE TABLE tokens (
        id TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES accounts (person_id), name TEXT NOT NULL, created_at BIGINT NOT NULL,
        used_at BIGINT, revoked_at BIGINT)
      """,
      "CREATE INDEX tokens_person ON tokens (person_id)",
      "CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    ])
}
