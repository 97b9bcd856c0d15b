import Foundation
import Postmortems
import Storage
import StorageSQLite

/// A journal that people typed, one letter a revision, into many rows in turn.
struct TypedJournal {
  let revisions: Int
  let rows: Int
  let id: PostmortemID

  init(revisions: Int, rows: Int) {
    var random = SystemRandomNumberGenerator()
    (self.revisions, self.rows, id) = (revisions, rows, .random(using: &random))
  }

  /// Writes it, settled every 500 revisions as a room does.
  func write(to database: SQLiteDatabase) async throws {
    let store = PostmortemStore(database)
    var (stored, unit) = try founded(store)
    var (units, lengths) = ([unit], [Int](repeating: 0, count: rows))
    while stored.stamp.revision < revisions {
      let row = (stored.stamp.revision / 40) % rows
      let before = stored.postmortem
      let entry = entry(stored.stamp.revision + 1, typedAt: lengths[row], in: try event(row))
      lengths[row] += 1
      stored.fold(entry)
      unit = try store.append([entry], from: before, to: stored)
      units.append(unit)
      if stored.stamp.revision % 500 == 0 {
        units.append(try store.settle(stored, at: entry.at))
        _ = try await database.commit(units)
        units = []
      }
    }
    _ = try await database.commit(units)
  }

  private func event(_ row: Int) throws -> EventID { try EventID("e\(row)").required }

  private func entry(_ revision: Int, typedAt length: Int, in event: EventID) -> Entry {
    let letter = revision % 6 == 0 ? " " : "e"
    return Entry(
      revision: revision, tag: "bench1", command: command(revision), author: nil,
      at: Date(timeIntervalSince1970: 1_700_000_000 + Double(revision) / 4),
      changes: [
        .text(.edited(text: .of(.event(event)), edit: TextEdit([.retain(length), .insert(letter)])))
      ])
  }

  private func command(_ counter: Int) -> CommandID {
    var source = SplitMix64(seed: 7)
    return CommandID(client: .random(using: &source), counter: counter)
  }

  private func founded(_ store: PostmortemStore) throws -> (StoredPostmortem, Storage.Unit) {
    var random = SystemRandomNumberGenerator()
    let now = Date(timeIntervalSince1970: 1_700_000_000)
    let opening = try Opening(
      id: id, title: "Label printers refuse jobs", language: .en, zone: "Europe/Berlin", opener: nil, at: now)
    var (postmortem, changes) = Postmortem.opened(opening, incident: .random(using: &random))
    for row in 0..<rows {
      let command = TimelineCommand.addEvent(
        id: try event(row), when: "\(8 + row / 60 % 12):\(10 + row % 50)", text: "", kind: nil, flags: nil,
        source: nil, near: nil)
      changes += try postmortem.apply(.timeline(command), by: .workspace, at: now)
    }
    return try store.founding(
      postmortem, changes, as: command(1), tag: "bench1", by: nil, at: now)
  }
}

extension Optional {
  fileprivate var required: Wrapped {
    get throws {
      guard let self else { throw CocoaError(.formatting) }
      return self
    }
  }
}
