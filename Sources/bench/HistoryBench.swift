import ArgumentParser
import Foundation
import Postmortems
import Storage
import StorageSQLite

/// `bin/bench history`: how soon the past of a long journal is found.
struct HistoryBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "How soon the past of a long journal is found.",
    discussion: """
      One postmortem with rows that people type into letter by letter, settled every 500 revisions as a room does. \
      Each figure is the median over revisions all along the journal, with what is kept on the way and without.
      """)

  @Option(help: "How many revisions.")
  var revisions = 30_000

  @Option(help: "How many rows.")
  var rows = 300

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let folder = try ScratchFolder.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "nachlese.sqlite").path
    let journal = TypedJournal(revisions: revisions, rows: rows)
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    try await journal.write(to: database)
    let store = PostmortemStore(database)
    let kept = try await times(store, journal.id)
    let moments = try await ContinuousClock().measure { _ = try await store.journal.moments(of: journal.id) }
    let size = try await milestoneBytes(database)
    _ = try await database.commit([Unit([Statement("DELETE FROM milestones")])])
    let bare = try await times(store, journal.id)
    let figures = [
      "revisions": Double(revisions), "pastP50": kept.p50, "pastMax": kept.max, "withoutP50": bare.p50,
      "withoutMax": bare.max, "momentsMs": moments.seconds * 1e3, "milestoneKB": size / 1e3,
    ]
    try print(figures)
  }

  private func times(_ store: PostmortemStore, _ id: PostmortemID) async throws -> (p50: Double, max: Double)
  {
    var found: [Double] = []
    for part in 1...20 {
      let revision = revisions * part / 20 - 7
      found.append(
        try await ContinuousClock().measure { _ = try await store.past(id, at: revision) }.seconds * 1e3)
    }
    found.sort()
    return (found[10], found[19])
  }

  private func milestoneBytes(_ database: SQLiteDatabase) async throws -> Double {
    let rows = try await database.rows(Statement("SELECT COALESCE(SUM(LENGTH(value)), 0) FROM milestones"))
    return Double(try rows.first?.integer(0) ?? 0)
  }

  private func print(_ figures: [String: Double]) throws {
    if json {
      let data = try JSONEncoder().encode(figures)
      return Swift.print(String(decoding: data, as: UTF8.self))
    }
    for (name, value) in figures.sorted(by: { $0.key < $1.key }) {
      Swift.print("\(name): \((value * 10).rounded() / 10)")
    }
  }
}
