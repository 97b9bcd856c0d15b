extension Migration {
  /// The facilitator pool, what its turns hang on, and what it keeps for itself.
  static let pool = Migration(
    10,
    [
      """
      CREATE TABLE pool (
        person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id), role TEXT NOT NULL, since BIGINT NOT NULL)
      """,
      """
      CREATE TABLE absences (
        id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people (id), first_day TEXT NOT NULL,
        last_day TEXT NOT NULL)
      """,
      "CREATE INDEX absences_person ON absences (person_id, last_day)",
      """
      CREATE TABLE held_meetings (
        postmortem_id TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, facilitator TEXT, shadow TEXT,
        began_at BIGINT NOT NULL, ended_at BIGINT, PRIMARY KEY (postmortem_id, id))
      """,
      "CREATE INDEX held_meetings_facilitator ON held_meetings (facilitator, began_at)",
      "ALTER TABLE scheduled_meetings ADD COLUMN begins_at BIGINT",
      "ALTER TABLE scheduled_meetings ADD COLUMN kind TEXT",
      "ALTER TABLE scheduled_meetings ADD COLUMN facilitator TEXT",
      "ALTER TABLE scheduled_meetings ADD COLUMN accepted_at BIGINT",
      """
      CREATE TABLE debriefs (
        postmortem_id TEXT NOT NULL, meeting_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES people (id),
        text TEXT NOT NULL, written_at BIGINT NOT NULL, changed_at BIGINT NOT NULL,
        PRIMARY KEY (postmortem_id, meeting_id, person_id))
      """,
      """
      CREATE TABLE prompts (
        language TEXT NOT NULL, step TEXT NOT NULL, occasion TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (language, step, occasion))
      """,
      // Their meetings are brought in like texts that lag behind.
      """
      INSERT INTO lagging (postmortem_id)
      SELECT p.id FROM postmortems p WHERE (p.meetings > 0
        OR EXISTS (SELECT 1 FROM scheduled_meetings s WHERE s.postmortem_id = p.id))
        AND NOT EXISTS (SELECT 1 FROM lagging l WHERE l.postmortem_id = p.id)
      """,
    ])
}
