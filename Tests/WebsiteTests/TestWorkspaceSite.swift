import Foundation
import Logging
import Storage
import StorageSQLite

@testable import Rooms
@testable import Website

/// Everything that serves, on a real SQLite file, as the executable puts it together.
struct TestWorkspaceSite {
  let workspace: Workspace

  init() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    let committer = Committer(database)
    let membership = Membership(database, committer)
    let directory = PeopleDirectory(membership.people)
    let rendering = try Rendering()
    let store = PostmortemStore(database)
    let news = NewsRendering(rendering: rendering, directory: directory, now: { TestSite.start })
    let rooms = LiveRooms(store, committer, clock: { TestSite.start }, log: Logger(label: "test")) {
      news.broadcast($0, $1)
    }
    let website = Website(
      site: try Site(), membership: membership, rendering: rendering, setup: Setup(), now: { TestSite.start })
    workspace = Workspace(
      website: website, rooms: rooms, store: store, committer: committer, list: PostmortemList(database),
      editions: EditionShelf(database), imports: ImportRecords(database), directory: directory)
  }
}
