import Foundation
import Logging
import Postmortems
import Rooms
import Storage
import StorageSQLite

/// A workspace on a real SQLite file in a folder of its own, with rooms that run.
struct TestWorkspace {
  static let now = Date(timeIntervalSince1970: 1_639_400_000)
  static let lena = ID<Person>("lena-harms")!
  static let jonas = ID<Person>("jonas-petersen")!

  let folder: URL
  let database: SQLiteDatabase
  let committer: Committer
  let store: PostmortemStore
  let rooms: Rooms<String, News>

  init(folder: URL = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)) async throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = try SQLiteDatabase(path: folder.appending(path: "nachlese.sqlite").path)
    try await Migration.migrate(database)
    committer = Committer(database)
    store = PostmortemStore(database)
    rooms = Rooms(
      store, committer, clock: { TestWorkspace.now }, log: Logger(label: "rooms")
    ) { news, _ in news }
  }

  /// Runs `body` while the rooms and the committer run, and ends both.
  func running<Result: Sendable>(_ body: @Sendable (TestWorkspace) async throws -> Result) async throws
    -> Result
  {
    async let committing: Void = committer.run()
    let end: @Sendable (Task<Void, any Error>) async throws -> Void = { roomsRun in
      await rooms.close()
      try await roomsRun.value
      await committer.close()
    }
    let roomsRun = Task { try await rooms.run() }
    do {
      let result = try await body(self)
      try await end(roomsRun)
      await committing
      return result
    } catch {
      try await end(roomsRun)
      throw error
    }
  }

  /// Opens a postmortem by Lena Harms.
  func open(_ title: String = "Label printers refuse jobs") async throws -> PostmortemID {
    let id = PostmortemID("printers")!
    let opening = try Opening(
      id: id, title: title, language: .en, zone: "Europe/Berlin", opener: Self.lena, at: Self.now)
    let (_, changes) = Postmortem.opened(opening, incident: ID("first")!)
    let (_, unit) = try store.founding(
      id, changes, as: CommandID(client: ID("founder")!, counter: 1), tag: "aaaaaa", by: Self.lena,
      at: Self.now)
    _ = try await database.commit([unit])
    return id
  }

  /// A command by Lena Harms, under a name of its own.
  static func ask(
    _ command: Command, _ client: String = "c1", _ counter: Int = 1, base: Stamp? = nil,
    by author: Participant = Participant(lena)
  ) -> Ask {
    Ask(
      name: CommandID(client: ID(client)!, counter: counter), base: base, command: command, author: author,
      at: now)
  }

  static func event(_ id: String, _ text: String = "Printer says no", when: String = "14:30") -> Command {
    .timeline(
      .addEvent(id: ID(id)!, when: when, text: text, kind: nil, flags: nil, source: nil, near: nil))
  }
}

extension Answer {
  /// What it overwrote, where it was accepted.
  var overwritten: [Change]? {
    if case .accepted(_, _, let overwritten) = self { overwritten } else { nil }
  }

  /// The stamp, where it was accepted.
  var stamp: Stamp? { if case .accepted(let stamp, _, _) = self { stamp } else { nil } }
}
