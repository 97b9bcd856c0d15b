extension Migration {
  /// Which postmortems have meetings to come, and the secrets by which people subscribe to theirs.
  static let calendars = Migration(
    6,
    [
      """
      CREATE TABLE scheduled_meetings (
        postmortem_id TEXT NOT NULL, id TEXT NOT NULL, ends_at BIGINT NOT NULL,
        PRIMARY KEY (postmortem_id, id))
      """,
      """
      CREATE TABLE calendar_feeds (
        person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id), digest TEXT NOT NULL UNIQUE,
        created_at BIGINT NOT NULL)
      """,
    ])
}
