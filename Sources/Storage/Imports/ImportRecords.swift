import Foundation
import Postmortems

/// Which files became postmortems. Written in the commit of the postmortem: of two imports of one file at once, the
/// slower one's is refused whole.
package struct ImportRecords: Sendable {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// Those of a database that is only looked at; nil where it is from before there were any.
  package static func present(in database: any Database) async throws -> ImportRecords? {
    try await Migration.imports.isDone(in: database) ? ImportRecords(database) : nil
  }

  /// The statement that records a file, for the unit that writes its postmortem: it demands that the file is new.
  package static func adding(_ mark: ImportMark, _ id: PostmortemID, at now: Date) -> Statement {
    Statement(
      "INSERT INTO imports (sha256, path, postmortem_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      [.text(mark.sha256), .of(mark.path), .text(id.text), .of(now)], demands: 1)
  }

  /// The statement that forgets what came of a file and was discarded: then it may come in anew.
  package static func forgettingDiscarded(_ mark: ImportMark) -> Statement {
    Statement(
      "DELETE FROM imports WHERE (sha256 = $1 OR path = $2) AND \(isDiscarded)",
      [.text(mark.sha256), .of(mark.path)])
  }

  private static let isDiscarded =
    "EXISTS (SELECT 1 FROM postmortems WHERE id = imports.postmortem_id AND state = 'discarded')"

  /// What is recorded of files with these bytes or paths, but for those of which all is discarded. Databases limit the arguments of a statement: 500 at most.
  package func find(_ marks: some Collection<ImportMark> & Sendable) async throws -> KnownImports {
    var known = KnownImports()
    guard !marks.isEmpty else { return known }
    let hashes = marks.map { Value.text($0.sha256) }
    let paths = marks.compactMap { $0.path.map(Value.text) }
    var condition = "sha256 IN (\(places(1...hashes.count)))"
    if !paths.isEmpty {
      condition += " OR path IN (\(places(hashes.count + 1...hashes.count + paths.count)))"
    }
    let sql =
      "SELECT sha256, path, postmortem_id FROM imports WHERE (\(condition)) AND NOT \(ImportRecords.isDiscarded)"
    for row in try await database.rows(Statement(sql, hashes + paths)) {
      guard let id = PostmortemID(try row.text(2)) else { throw RowMismatch(column: 2) }
      known.note(sha256: try row.text(0), path: try row.textIfAny(1), id)
    }
    return known
  }

  private func places(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "$\($0)" }.joined(separator: ", ")
  }
}
