import Foundation
import Postmortems

/// The editions as they were published.
package struct EditionShelf: Sendable {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// The document of an edition; nil where there is none of that number.
  package func document(of id: PostmortemID, number: Int) async throws -> Postmortem? {
    let sql = "SELECT value FROM editions WHERE postmortem_id = $1 AND number = $2"
    let row = try await database.rows(Statement(sql, [.text(id.text), .of(number)])).first
    return try row.map { try JournalCoding.value(from: try $0.text(0)) }
  }
}
