extension Migration {
  /// Which postmortem is the sample of each language, and who was invented for them.
  static let samples = Migration(
    5,
    [
      "CREATE TABLE samples (language TEXT NOT NULL PRIMARY KEY, postmortem_id TEXT NOT NULL, at BIGINT NOT NULL)",
      "CREATE TABLE sample_people (person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id))",
    ])
}
