import Postmortems
import Storage

/// Rows that were entered together, and how to take them back where no script does.
package struct EnteredRows: Sendable {
  private let stamp: Stamp
  private let count: Int

  /// Nil where nothing was entered then.
  init?(_ stamp: Stamp, _ changes: [Change]) {
    self.stamp = stamp
    count = changes.compactMap(\.addedEvent).count
    if count == 0 { return nil }
  }

  func fields(_ words: Words) -> Fields {
    ["stamp": stamp.description, "said": words.count("live.entered", count)]
  }
}
