extension Migration {
  /// What a postmortem was on its way, so that the past is found without reading a journal from its start.
  static let milestones = Migration(
    4,
    [
      """
      CREATE TABLE milestones (
        postmortem_id TEXT NOT NULL, revision BIGINT NOT NULL, tag TEXT NOT NULL, format BIGINT NOT NULL,
        value TEXT NOT NULL, PRIMARY KEY (postmortem_id, revision))
      """
    ])
}
