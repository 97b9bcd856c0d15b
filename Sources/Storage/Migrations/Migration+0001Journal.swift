extension Migration {
  /// The journal, its snapshots and editions, and the projections of what is listed and searched.
  static let journal = Migration(
    1,
    [
      """
      CREATE TABLE journal (
        postmortem_id TEXT NOT NULL, revision BIGINT NOT NULL, tag TEXT NOT NULL,
        client TEXT NOT NULL, counter BIGINT NOT NULL, author TEXT, at BIGINT NOT NULL, changes TEXT NOT NULL,
        PRIMARY KEY (postmortem_id, revision))
      """,
      "CREATE UNIQUE INDEX journal_command ON journal (postmortem_id, client, counter)",
      """
      CREATE TABLE snapshots (
        postmortem_id TEXT NOT NULL PRIMARY KEY, revision BIGINT NOT NULL, tag TEXT NOT NULL,
        format BIGINT NOT NULL, value TEXT NOT NULL)
      """,
      """
      CREATE TABLE editions (
        postmortem_id TEXT NOT NULL, number BIGINT NOT NULL, revision BIGINT NOT NULL, at BIGINT NOT NULL,
        value TEXT NOT NULL, PRIMARY KEY (postmortem_id, number))
      """,
      "CREATE TABLE lagging (postmortem_id TEXT NOT NULL PRIMARY KEY)",
      """
      CREATE TABLE postmortems (
        id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, folded_title TEXT NOT NULL, state TEXT NOT NULL, language TEXT NOT NULL, opener TEXT,
        opened_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, kind TEXT, began_at BIGINT, resolved_at BIGINT,
        facilitator TEXT, met_at BIGINT, meeting_runs BIGINT NOT NULL, meetings BIGINT NOT NULL,
        events BIGINT NOT NULL, edition BIGINT, edition_at BIGINT, differs BIGINT NOT NULL,
        restricted_until BIGINT, actions BIGINT NOT NULL, actions_open BIGINT NOT NULL,
        teaser TEXT NOT NULL, words BIGINT NOT NULL)
      """,
      "CREATE INDEX postmortems_state ON postmortems (state, changed_at)",
      """
      CREATE TABLE readers (
        postmortem_id TEXT NOT NULL, person_id TEXT NOT NULL, participant BIGINT NOT NULL,
        PRIMARY KEY (postmortem_id, person_id))
      """,
      "CREATE INDEX readers_person ON readers (person_id)",
      """
      CREATE TABLE action_items (
        postmortem_id TEXT NOT NULL, id TEXT NOT NULL, position BIGINT NOT NULL, text TEXT NOT NULL,
        state TEXT NOT NULL, priority TEXT NOT NULL, owner TEXT, owner_typed TEXT, approval_from TEXT, due TEXT,
        PRIMARY KEY (postmortem_id, id))
      """,
      "CREATE INDEX action_items_owner ON action_items (owner, state)",
    ])
}
