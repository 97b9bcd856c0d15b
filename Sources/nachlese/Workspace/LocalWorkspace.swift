import Foundation
import Postmortems
import Storage
import StorageSQLite

/// A data folder that a command works on by itself, without a server.
struct LocalWorkspace {
  let database: SQLiteDatabase
  let store: PostmortemStore
  let committer: Committer
  let membership: Membership
  let pictures: Pictures

  private init(_ folder: DataFolder) throws { self.init(try SQLiteDatabase(path: folder.databasePath)) }

  private init(_ database: SQLiteDatabase) {
    self.database = database
    store = PostmortemStore(database)
    committer = Committer(database)
    membership = Membership(database, committer)
    pictures = Pictures(database, committer)
  }

  /// Works on the folder with the right to write.
  static func writing<Result>(_ path: String, _ work: (LocalWorkspace) async throws -> Result) async throws
    -> Result
  {
    let folder = try DataFolder(path)
    let lock = try folder.lock(.command)
    let workspace = try LocalWorkspace(folder)
    try await Migration.migrate(workspace.database)
    let result = try await workspace.committing(work)
    lock.release()
    return result
  }

  /// Reads the folder, beside a server that runs on it.
  static func reading<Result>(_ path: String, _ work: (LocalWorkspace) async throws -> Result) async throws
    -> Result
  {
    let folder = try DataFolder(path)
    do {
      let lock = try folder.lock(.command)
      let workspace = try LocalWorkspace(folder)
      try await Migration.migrate(workspace.database)
      lock.release()
      return try await work(workspace)
    } catch is FolderInUse {
      // Whoever holds it has brought the schema up to date.
      return try await work(try LocalWorkspace(folder))
    }
  }

  /// Looks at the folder and writes nothing, beside a server too; nil where there is no database yet.
  static func trial(_ path: String) async throws -> LocalWorkspace? {
    let database = DataFolder.databasePath(in: path)
    guard FileManager.default.fileExists(atPath: database) else { return nil }
    let workspace = LocalWorkspace(try SQLiteDatabase(reading: database))
    try await Migration.refuseNewer(workspace.database)
    return workspace
  }

  /// The author that `--as` names; the workspace itself without it.
  func author(_ email: String?) async throws -> PersonID? { try await participant(email).person }

  /// The author with the standing that the workspace gave them.
  func participant(_ email: String?) async throws -> Participant {
    guard let email else { return .workspace }
    guard let account = try await membership.accounts.find(EmailAddress(email)) else {
      throw AccountRefusal.unknownAccount
    }
    return account.participant
  }

  private func committing<Result>(_ work: (LocalWorkspace) async throws -> Result) async throws -> Result {
    async let running: Void = committer.run()
    do {
      let result = try await work(self)
      await committer.close()
      await running
      return result
    } catch {
      await committer.close()
      await running
      throw error
    }
  }
}
