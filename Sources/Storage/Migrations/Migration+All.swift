extension Migration {
  /// Every step there ever was, in order.
  package static let all = [
    journal, accounts, imports, milestones, samples, calendars, outbox, alertGroups, preparation, pool,
    pictures,
  ]
}
