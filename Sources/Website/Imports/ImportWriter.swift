import Foundation
import Interchange
import Postmortems
import Storage

/// Writes what came of files: each with its people and the record of its file in one unit, all units in one commit.
package struct ImportWriter: Sendable {
  private let store: PostmortemStore
  private let committer: Committer

  package init(_ store: PostmortemStore, _ committer: Committer) {
    self.store = store
    self.committer = committer
  }

  func write(_ files: [ReadFile], by author: PersonID?, at now: Date) async throws -> [Outcome] {
    if files.isEmpty { return [] }
    let units = await files.mapAtOnce { try unit($0, by: author, at: now) }
    return try await committer.commit(units.map { try $0.get() })
  }

  private func unit(_ file: ReadFile, by author: PersonID?, at now: Date) throws -> Storage.Unit {
    let imported = file.imported
    var (_, unit) = try store.founding(
      imported.postmortem, imported.changes, as: CommandID(client: Fresh.id(), counter: 1),
      tag: Fresh.tag(), by: author, at: min(imported.date, now))
    let record = ImportRecords.adding(file.mark, imported.postmortem.id, at: now)
    unit.statements.insert(
      contentsOf: [ImportRecords.forgettingDiscarded(file.mark), record]
        + file.people.map { People.adding($0, at: now) }, at: 0)
    for picture in file.pictures {
      unit.statements += try Pictures.adding(picture, to: imported.postmortem.id, at: now)
    }
    return unit
  }
}
