/// What goes wrong in a simulated meeting.
enum Fault: String, CaseIterable, Codable {
  /// A stream ends, and its page comes back after a while.
  case cut
  /// A stream stays open and brings nothing for a while: its listener is let go once it is too far behind.
  case stall
  /// The server process ends; a commit under way may or may not have become durable.
  case crash
  /// The next commit becomes durable, and the server learns only that something went wrong.
  case committedUnknown
  /// The next commit does not become durable, and the server learns only that something went wrong.
  case lostUnknown
  /// The database takes no commit for a while.
  case rejection
  /// The journal cannot be read the next time.
  case unreadable
  /// Another process writes to the same postmortem, so that the next commit loses the race.
  case otherWriter
  /// The next requests, or answers, are lost.
  case loss
  /// The next requests arrive twice.
  case duplication
  /// The next requests arrive only after their page has given them up.
  case lateness
  /// The database is put back to an earlier state, and the server started anew.
  case restore
  /// A page is loaded anew, whatever it has not sent.
  case reload
  /// A browser ends without a word, and is opened again.
  case browserCrash
  /// Only some may read, for a while.
  case restriction
  /// The postmortem is put away, for a while.
  case discard
}

/// A mistake that is built in on purpose, to show that the simulation finds it.
enum Sabotage: String, CaseIterable {
  case tellBeforeCommit, forgetRepeat, dropTransform, reuseClient
}
