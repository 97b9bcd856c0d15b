import Foundation
import Logging
import Storage
import StorageSQLite

@testable import Rooms
@testable import Website

/// Everything that serves, on a real SQLite file, as the executable puts it together.
struct TestWorkspaceSite {
  let workspace: Workspace
  let clock: TestClock
  let committer: Committer

  init(clock: TestClock = TestClock(TestSite.start)) async throws {
    self.clock = clock
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    committer = Committer(database)
    let membership = Membership(database, committer)
    let directory = PeopleDirectory(membership.people)
    let rendering = try Rendering.once()
    let store = PostmortemStore(database)
    let authors = RowAuthors(store.journal)
    let news = NewsRendering(
      rendering: rendering, directory: directory, authors: authors, now: { clock.now })
    let rooms = LiveRooms(store, committer, clock: { clock.now }, log: Logger(label: "test")) {
      news.broadcast($0, $1)
    }
    let website = Website(
      site: try Site(), membership: membership, rendering: rendering, setup: Setup(), now: { clock.now })
    workspace = Workspace(
      website: website, rooms: rooms, store: store, committer: committer, list: PostmortemList(database),
      editions: EditionShelf(database), imports: ImportRecords(database),
      alertGroups: AlertGroups(database), pictures: Pictures(database, committer), directory: directory,
      authors: authors,
      mailing: Mailing(outbox: Outbox(database, committer)) {})
  }

  /// Runs `body` while rooms and committer run, and ends both.
  func running(_ body: @Sendable (Workspace) async throws -> Void) async throws {
    async let committing: Void = committer.run()
    let rooms = workspace.rooms
    let living = Task { try await rooms.run() }
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(workspace)) } catch { outcome = .failure(error) }
    await rooms.close()
    try await living.value
    await committer.close()
    await committing
    try outcome.get()
  }
}
