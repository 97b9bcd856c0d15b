import Foundation
import Interchange
import Postmortems
import Storage
import Website

/// Takes protocols into a data folder.
struct LocalImport {
  private var desk: ImportDesk

  /// - Parameter local: nil in a trial run on a folder that has no database yet.
  init(_ local: LocalWorkspace?, _ wish: ImportWish, author email: String?) async throws {
    let author = try await local?.participant(email) ?? .workspace
    if local == nil, email != nil { throw AccountRefusal.unknownAccount }
    let settings = try await local?.membership.settings.read() ?? WorkspaceSettings()
    var writer: ImportWriter?
    if let local, !wish.isTrial { writer = ImportWriter(local.store, local.committer) }
    desk = ImportDesk(
      author: author, zone: wish.zone ?? settings.zone, staysOpen: wish.staysOpen,
      people: try await local?.membership.people.all() ?? [], records: try await LocalImport.records(local),
      writer: writer)
  }

  private static func records(_ local: LocalWorkspace?) async throws -> ImportRecords? {
    guard let local else { return nil }
    return try await ImportRecords.present(in: local.database)
  }

  mutating func take(_ files: [ProtocolFile]) async -> [ImportLine] {
    let answers = await desk.take(files.map(\.importFile), at: Date())
    return zip(files, answers).map { file, answer in
      switch answer {
      case .success(let line): line
      case .failure(let error): ImportLine(file.path, error: Failure(error).description)
      }
    }
  }
}
