import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Postmortems
import Storage
import StorageSQLite
import Synchronization
import Testing

@testable import Website

/// A whole site on a real SQLite file, with a clock that stands still until it is moved.
struct TestSite {
  static let start = Date(timeIntervalSince1970: 1_767_600_000)
  static let code = "code-of-the-console"
  static let password = "three barley sheaves"
  static let lena = PersonID("lena-harms")!
  static let jonas = PersonID("jonas-petersen")!

  let website: Website
  let clock: TestClock
  let database: SQLiteDatabase
  private let committer: Committer

  var membership: Membership { website.membership }
  func words(_ language: Language) -> Words { website.rendering.catalogues[language] }

  init(_ site: Site? = nil, limits: SignInLimits = SignInLimits()) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let clock = TestClock(TestSite.start)
    database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    committer = Committer(database)
    self.clock = clock
    website = Website(
      site: try site ?? Site(), membership: Membership(database, committer), rendering: try Rendering.once(),
      setup: Setup(code: Secret(presented: TestSite.code)), limits: limits, now: { clock.now })
  }

  /// Runs `body` with guests of this site while its committer runs.
  func visited(
    live: Bool = false, with accounts: [Role] = [.admin], logger: Logger = Logger(label: "test"),
    _ body: @Sendable (TestSite, Guest) async throws -> Void
  ) async throws {
    let routes = website.routes()
    routes.members.get("/") { _, context in "home of \(context.account.name)" }
    routes.members.get("/failure") { _, _ -> String in throw TestFailure(secret: "do not tell") }
    let application = website.application(routes, host: "localhost", port: 0, logger: logger)
    async let committing: Void = committer.run()
    do {
      for role in accounts { try await add(role) }
      try await application.test(live ? .live : .router) { client in
        try await body(self, Guest(client: client, origin: "http://localhost"))
      }
    } catch {
      await committer.close()
      await committing
      throw error
    }
    await committer.close()
    await committing
  }

  /// The administrator Lena Harms, or the member Jonas Petersen.
  private func add(_ role: Role) async throws {
    let hash = try await website.hashing.hash(Password(TestSite.password))
    let isAdmin = role == .admin
    let account = try NewAccount(
      person: isAdmin ? TestSite.lena : TestSite.jonas, name: isAdmin ? "Lena Harms" : "Jonas Petersen",
      email: EmailAddress(isAdmin ? "lena@brackmoor.example" : "jonas@brackmoor.example"), role: role,
      hash: hash)
    try await membership.accounts.add(account, at: clock.now)
  }

  /// The same guest, signed in as this person.
  func signedIn(_ guest: Guest, as person: PersonID = TestSite.lena) async throws -> Guest {
    let session = NewSession(id: Fresh.id(), secret: Fresh.secret(), browser: "Firefox on Linux")
    try await membership.sessions.begin(session, for: person, at: clock.now)
    var guest = guest
    guest.cookie = "\(website.cookie.name)=\(session.secret.text)"
    return guest
  }

  /// A program with a token of this person.
  func program(_ guest: Guest, of person: PersonID = TestSite.lena) async throws -> Guest {
    let secret = Fresh.secret(prefix: Token.prefix)
    _ = try await membership.tokens.add(Fresh.id(), secret, name: "script", for: person, at: clock.now)
    var guest = guest
    guest.bearer = secret.text
    guest.origin = nil
    return guest
  }

  /// A link to join, open now.
  func invitation(_ role: Role = .member) async throws -> Secret {
    let secret = Fresh.secret()
    try await membership.invitations.invite(Fresh.id(), secret, role: role, by: TestSite.lena, at: clock.now)
    return secret
  }
}

/// Something that no route means to throw.
struct TestFailure: Error {
  let secret: String
}

/// A clock that is moved by hand.
final class TestClock: Sendable {
  private let time: Mutex<Date>

  init(_ start: Date) { time = Mutex(start) }

  var now: Date { time.withLock { $0 } }
  func advance(by seconds: TimeInterval) { time.withLock { $0 += seconds } }
}
