extension Migration {
  /// Which postmortem each group of alerts is about now.
  static let alertGroups = Migration(
    8, ["CREATE TABLE alert_groups (sha256 TEXT NOT NULL PRIMARY KEY, postmortem_id TEXT NOT NULL)"])
}
