extension Migration {
  /// What is to be sent to whom, and what became of it.
  static let outbox = Migration(
    7,
    [
      """
      CREATE TABLE outbox (
        id TEXT NOT NULL PRIMARY KEY, postmortem_id TEXT NOT NULL, meeting_id TEXT NOT NULL,
        person_id TEXT NOT NULL, sequence BIGINT NOT NULL, cancels BIGINT NOT NULL, origin TEXT NOT NULL,
        address TEXT NOT NULL, message TEXT NOT NULL, made_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
        due_at BIGINT NOT NULL, attempts BIGINT NOT NULL, claimed_until BIGINT, sent_at BIGINT,
        failure TEXT, ended_at BIGINT)
      """,
      "CREATE UNIQUE INDEX outbox_meeting ON outbox (postmortem_id, meeting_id, person_id, sequence, cancels)",
      "CREATE INDEX outbox_due ON outbox (ended_at, due_at)",
    ])
}
