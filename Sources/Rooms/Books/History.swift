import Postmortems
import Storage

/// The latest entries of a postmortem, and what it was before the first of them: enough to transform what was made on
/// an earlier revision, and to tell who comes back what has changed.
package struct History: Sendable {
  /// How many entries are remembered; whoever is further behind loads the page anew.
  package static let depth = 2_000

  package private(set) var floor: StoredPostmortem
  package private(set) var entries: [Entry] = []

  private let depth: Int

  package init(_ floor: StoredPostmortem, depth: Int = History.depth) {
    (self.floor, self.depth) = (floor, depth)
  }

  mutating func append(_ entry: Entry) {
    entries.append(entry)
    // Trimmed a quarter at a time: folding one by one would move the whole array at every entry.
    guard entries.count > depth + depth / 4 else { return }
    for old in entries.prefix(entries.count - depth) { floor.fold(old) }
    entries.removeFirst(entries.count - depth)
  }

  /// What happened after `stamp`; nil where it is further back than is remembered.
  /// - Throws: `ForeignStamp` where that revision carries another tag.
  package func since(_ stamp: Stamp) throws(ForeignStamp) -> ArraySlice<Entry>? {
    let index = stamp.revision - floor.stamp.revision
    guard index >= 0 else { return nil }
    guard index <= entries.count else { throw ForeignStamp() }
    let known = index == 0 ? floor.stamp : entries[index - 1].stamp
    guard known == stamp else { throw ForeignStamp() }
    return entries[index...]
  }

  /// What the postmortem was at a remembered revision.
  package func value(at revision: Int) -> Postmortem {
    let count = min(max(0, revision - floor.stamp.revision), entries.count)
    var stored = floor
    for entry in entries.prefix(count) { stored.fold(entry) }
    return stored.postmortem
  }
}

/// A stamp of another history: the database was restored from a backup, or copied.
package struct ForeignStamp: Error, Hashable {
  package init() {}
}
