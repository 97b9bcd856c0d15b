import Foundation
import Postmortems
import Storage
import StorageSQLite

/// A database with many postmortems in it, each with a journal of its own.
struct FilledDatabase {
  let path: String

  func fill(postmortems: Int, events: Int) async throws {
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    let store = PostmortemStore(database)
    var random = SystemRandomNumberGenerator()
    for start in stride(from: 0, to: postmortems, by: 100) {
      let units = try (start..<min(start + 100, postmortems)).map { number in
        try unit(number, events, store, &random)
      }
      _ = try await database.commit(units)
    }
    try database.close()
  }

  private func unit(
    _ number: Int, _ events: Int, _ store: PostmortemStore, _ random: inout SystemRandomNumberGenerator
  ) throws -> Storage.Unit {
    let now = Date(timeIntervalSince1970: 1_700_000_000 + Double(number) * 3_600)
    let id: PostmortemID = .random(using: &random)
    let opening = try Opening(
      id: id, title: "Label printers refuse jobs, \(number)", language: .en, zone: "Europe/Berlin",
      opener: nil,
      at: now)
    var (postmortem, changes) = Postmortem.opened(opening, incident: .random(using: &random))
    for event in 0..<events {
      let command = TimelineCommand.addEvent(
        id: .random(using: &random), when: "\(8 + event / 6):\(10 + event % 6 * 8)",
        text: "Printer \(event) refuses its job and says so on its display", kind: nil, flags: nil,
        source: nil,
        near: nil)
      changes += try postmortem.apply(.timeline(command), by: .workspace, at: now)
    }
    let command = CommandID(client: .random(using: &random), counter: 1)
    return try store.founding(id, changes, as: command, tag: "bench1", by: nil, at: now).unit
  }
}
