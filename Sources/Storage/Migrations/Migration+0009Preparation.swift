extension Migration {
  /// What waits for whom, for which areas people speak, and letters about something else than a meeting.
  static let preparation = Migration(
    9,
    [
      "CREATE TABLE person_areas (person_id TEXT NOT NULL, area TEXT NOT NULL, PRIMARY KEY (person_id, area))",
      """
      CREATE TABLE own_tasks (
        postmortem_id TEXT NOT NULL, person_id TEXT NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL,
        due_at BIGINT, done BIGINT NOT NULL, PRIMARY KEY (postmortem_id, person_id, kind, detail))
      """,
      "CREATE INDEX own_tasks_person ON own_tasks (person_id)",
      "ALTER TABLE outbox ADD COLUMN about TEXT NOT NULL DEFAULT ''",
      "DROP INDEX outbox_meeting",
      """
      CREATE UNIQUE INDEX outbox_meeting
      ON outbox (postmortem_id, meeting_id, about, person_id, sequence, cancels)
      """,
      """
      INSERT INTO lagging (postmortem_id) SELECT DISTINCT postmortem_id FROM scheduled_meetings WHERE true
      ON CONFLICT DO NOTHING
      """,
    ])
}
