import Postmortems
import Storage

/// The database of a simulated meeting: what has been made durable survives every crash.
struct SimulatedJournal {
  private(set) var entries: [Entry] = []
  private var names: [CommandID: Int] = [:]
  /// The state that a room which is opened begins with.
  private(set) var snapshot: StoredPostmortem

  private let founded: StoredPostmortem

  init(_ founded: StoredPostmortem) { (self.founded, snapshot) = (founded, founded) }

  var revision: Int { entries.last?.revision ?? founded.stamp.revision }

  /// Appends entries as one unit: all or, where a revision or a command is there already, none.
  mutating func append(_ new: [Entry]) -> Bool {
    guard let first = new.first else { return true }
    guard first.revision == revision + 1, !new.contains(where: { names[$0.command] != nil }) else {
      return false
    }
    for entry in new {
      entries.append(entry)
      names[entry.command] = entries.count - 1
    }
    return true
  }

  mutating func settle(_ stored: StoredPostmortem) {
    if stored.stamp.revision > snapshot.stamp.revision { snapshot = stored }
  }

  func after(_ revision: Int) -> ArraySlice<Entry> {
    entries.dropFirst(max(0, revision - founded.stamp.revision))
  }

  func entry(of command: CommandID) -> Entry? { names[command].map { entries[$0] } }

  func tag(of revision: Int) -> String? {
    if revision == founded.stamp.revision { return founded.stamp.tag }
    return after(revision - 1).first.flatMap { $0.revision == revision ? $0.tag : nil }
  }

  /// What the postmortem was at a revision; nil where it had none of that number.
  func past(at revision: Int) -> Postmortem? {
    guard (founded.stamp.revision...self.revision).contains(revision) else { return nil }
    return entries.prefix(revision - founded.stamp.revision).reduce(into: founded) { $0.fold($1) }.postmortem
  }

  /// The state that all of it leads to.
  var replayed: StoredPostmortem { entries.reduce(into: founded) { $0.fold($1) } }

  /// As a room reads it when it is opened: the snapshot, and what came after.
  var loaded: StoredPostmortem { after(snapshot.stamp.revision).reduce(into: snapshot) { $0.fold($1) } }
}
