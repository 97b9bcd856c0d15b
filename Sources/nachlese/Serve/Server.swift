import Errands
import Foundation
import Hummingbird
import Logging
import NIOCore
import Rooms
import ServiceLifecycle
import Storage
import StorageSQLite
import UnixSignals
import Website

/// Everything that serves, put together once.
struct Server {
  private let group: ServiceGroup
  private let rooms: LiveRooms

  init(_ folder: DataFolder, site: Site, host: String, port: Int) async throws {
    let log = Logger(label: "nachlese")
    let rendering = try Rendering()
    let database = try SQLiteDatabase(path: folder.databasePath)
    try await Migration.migrate(database)
    let committer = Committer(database)
    let membership = Membership(database, committer)
    let directory = PeopleDirectory(membership.people)
    let store = PostmortemStore(database)
    let now: Now = { Date() }
    let authors = RowAuthors(store.journal)
    let preparing = CurrentPreparation(membership.settings)
    let news = NewsRendering(rendering: rendering, directory: directory, authors: authors, now: now) {
      preparing.atHand.lateAfter
    }
    rooms = LiveRooms(store, committer, clock: now, log: log) { news.broadcast($0, $1) }
    let website = Website(
      site: site, membership: membership, rendering: rendering, setup: Setup(), preparing: preparing, now: now
    )
    let outbox = Outbox(database, committer)
    let postman = Postman(outbox, now: now) { try await membership.settings.mail() }
    let workspace = Workspace(
      website: website, rooms: rooms, store: store, committer: committer, list: PostmortemList(database),
      editions: EditionShelf(database), imports: ImportRecords(database),
      alertGroups: AlertGroups(database), pictures: Pictures(database, committer), directory: directory,
      authors: authors,
      mailing: Mailing(outbox: outbox) { await postman.ring() })
    try await directory.refresh()
    try await preparing.read()
    let greeting = Greeting(website: website, host: host)
    let application = website.application(try workspace.routes(), host: host, port: port, logger: log) {
      await greeting.print(port: $0.localAddress?.port ?? port)
    }
    group = Server.group(
      [
        Committing(committer: committer), application, rooms, Tidying(rooms: rooms), Lapsing(website),
        Posting(postman: postman, invitations: MeetingInvitations(workspace), log: log),
        Reminding(reminders: PromiseReminders(workspace), log: log),
      ], log)
  }

  func run() async throws { try await group.run() }

  // Ended in reverse order: first the streams, then the server, and the committer when nothing can ask any more. A
  // reader who does not read must not hold that up for longer than a supervisor waits.
  private static func group(_ services: [any Service], _ log: Logger) -> ServiceGroup {
    var configuration = ServiceGroupConfiguration(
      services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: log
    )
    configuration.maximumGracefulShutdownDuration = .seconds(8)
    return ServiceGroup(configuration: configuration)
  }
}
