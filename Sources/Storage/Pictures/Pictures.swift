import Foundation
import Postmortems

/// The pictures of all postmortems. Each is kept once, by its content; what a postmortem carries is written down beside it,
/// and nothing else of it is shown there. None is ever deleted: the journal may bring a text back that speaks of it.
package struct Pictures: Sendable {
  private let database: any Database
  private let committer: Committer

  package init(_ database: any Database, _ committer: Committer) {
    self.database = database
    self.committer = committer
  }

  /// Gives a postmortem a picture; one that it has already stays as it is.
  /// - Throws: `PictureNameTaken`.
  package func add(_ picture: StoredPicture, to postmortem: PostmortemID, at now: Date) async throws {
    let unit = Unit(try Pictures.adding(picture, to: postmortem, at: now))
    guard try await committer.commit(unit) == .committed else { throw PictureNameTaken() }
  }

  /// The statements that do so, for a unit that writes more.
  package static func adding(_ picture: StoredPicture, to postmortem: PostmortemID, at now: Date) throws
    -> [Statement]
  {
    guard let id = picture.reference?.id else { throw RowMismatch(column: 0) }
    let file = Statement(
      """
      INSERT INTO picture_files (sha256, type, width, height, bytes, at) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT DO NOTHING
      """,
      [
        .text(picture.sha256), .text(picture.type.rawValue), .of(picture.size.width),
        .of(picture.size.height),
        .bytes(picture.bytes), .of(now),
      ])
    // Touches the row again where it is the same; of two that share their first digits, the second is refused.
    let carried = Statement(
      """
      INSERT INTO pictures (postmortem_id, id, sha256) VALUES ($1, $2, $3)
      ON CONFLICT (postmortem_id, id) DO UPDATE SET sha256 = excluded.sha256
      WHERE pictures.sha256 = excluded.sha256
      """, [.text(postmortem.text), .text(id.text), .text(picture.sha256)], demands: 1)
    return [file, carried]
  }

  /// A picture that this postmortem carries.
  package func find(_ id: PictureID, in postmortem: PostmortemID) async throws -> StoredPicture? {
    let sql = "\(Pictures.select) WHERE pictures.postmortem_id = $1 AND pictures.id = $2"
    let rows = try await database.rows(Statement(sql, [.text(postmortem.text), .text(id.text)]))
    return try rows.first.map(StoredPicture.init)
  }

  private static let select = """
    SELECT picture_files.sha256, picture_files.type, picture_files.width, picture_files.height, picture_files.bytes
    FROM pictures JOIN picture_files ON picture_files.sha256 = pictures.sha256
    """
}

/// Two pictures of one postmortem whose hashes begin alike: the second cannot be named.
package struct PictureNameTaken: Error, Hashable {
  package init() {}
}
