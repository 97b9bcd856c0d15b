import Postmortems
import Storage
import Synchronization

/// Who entered the rows of timelines, as long as the journals say so: shown while a meeting runs, and at no other time.
package final class RowAuthors: Sendable {
  fileprivate struct Rows {
    var authors: [EventID: PersonID] = [:]
    var isRead = false
  }

  /// Of how many postmortems it is remembered.
  private static let most = 100

  private let journal: Journal
  private let rows = Mutex<[PostmortemID: Rows]>([:])

  package init(_ journal: Journal) { self.journal = journal }

  subscript(id: PostmortemID) -> [EventID: PersonID] { rows.withLock { $0[id]?.authors ?? [:] } }

  /// Reads what the journal says, once.
  func read(_ id: PostmortemID) async throws {
    if rows.withLock({ $0[id]?.isRead == true }) { return }
    var entries: [Entry] = []
    for name in [TimelineChange.CodingKeys.eventAdded, .eventSplit] {
      entries += try await journal.authored(id, naming: name.rawValue)
    }
    let read = entries.sorted { $0.revision < $1.revision }
    rows.withLock { rows in
      if rows.count >= Self.most { rows.removeAll() }
      var known = rows[id] ?? Rows()
      for entry in read { known.take(entry) }
      known.isRead = true
      rows[id] = known
    }
  }

  /// Takes in what is being told. Who wrote what an edition shows is no longer known.
  func note(_ entry: Entry, of id: PostmortemID) {
    guard entry.changes.contains(where: { Rows.concerns($0) }) else { return }
    rows.withLock { $0[id, default: Rows()].take(entry) }
  }
}

extension RowAuthors.Rows {
  fileprivate static func concerns(_ change: Change) -> Bool {
    switch change {
    case .timeline(.eventAdded), .timeline(.eventSplit), .publication(.published): true
    default: false
    }
  }

  fileprivate mutating func take(_ entry: Entry) {
    for change in entry.changes {
      switch change {
      case .timeline(.eventAdded(let event)): authors[event.id] = entry.author
      case .timeline(.eventSplit(_, let row)): authors[row.id] = entry.author
      case .publication(.published): authors = [:]
      default: break
      }
    }
  }
}
