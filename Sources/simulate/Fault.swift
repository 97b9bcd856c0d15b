/// What goes wrong in a simulated meeting.
enum Fault: String, CaseIterable, Codable {
  /// A stream ends, and its page comes back after a while.
  case cut
  /// A stream stays open and brings nothing for a while.
  case stall
  /// The server process ends; a commit under way may or may not have become durable.
  case crash
  /// The next commit becomes durable, and the server learns only that something went wrong.
  case committedUnknown
  /// The next commit does not become durable, and the server learns only that something went wrong.
  case lostUnknown
  /// Another process writes to the same postmortem, so that the next commit loses the race.
  case otherWriter
  /// The next requests are lost.
  case loss
  /// The next requests arrive twice.
  case duplication
  /// The database is put back to an earlier state, and the server started anew.
  case restore
}

/// A mistake that is built in on purpose, to show that the simulation finds it.
enum Sabotage: String, CaseIterable {
  case tellBeforeCommit, forgetRepeat, dropTransform, reuseClient
}
