import Foundation
import Postmortems
import Storage
import StorageSQLite

/// The tables of accounts on a fresh SQLite file.
enum TestMembership {
  static let start = Date(timeIntervalSince1970: 1_767_600_000)
  static let lena = PersonID("lena-harms")!
  static let tomke = PersonID("tomke-behrens")!

  /// Runs `body` while the committer runs.
  static func kept(_ body: (Membership) async throws -> Void) async throws {
    try await kept { membership, _ in try await body(membership) }
  }

  static func kept(_ body: (Membership, any Database) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    let committer = Committer(database)
    async let running: Void = committer.run()
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(Membership(database, committer), database)) } catch {
      outcome = .failure(error)
    }
    await committer.close()
    await running
    try outcome.get()
  }

  static func account(
    _ person: PersonID = lena, _ name: String = "Lena Harms", _ email: String = "lena@brackmoor.example",
    _ role: Role = .admin, hash: String? = "hash"
  ) throws -> NewAccount {
    try NewAccount(person: person, name: name, email: EmailAddress(email), role: role, hash: hash)
  }

  /// A postmortem that only this person reads until then.
  static func restricted(until end: Date, reader: PersonID) -> Storage.Unit {
    let seconds = Int(end.timeIntervalSince1970)
    return Storage.Unit([
      Statement(
        """
        INSERT INTO postmortems VALUES ('p1', '', '', 'open', 'de', NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0,
          NULL, NULL, 0, \(seconds), 0, 0, '', 0)
        """, []),
      Statement("INSERT INTO readers VALUES ('p1', $1, 1)", [.text(reader.text)]),
    ])
  }
}
