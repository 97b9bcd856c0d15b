import Postmortems

/// A picture as the database has it.
package struct StoredPicture: Hashable, Sendable {
  /// Of its bytes, in hexadecimal: all that it is called by begins with this.
  package let sha256: String
  package let type: PictureType
  package let size: PictureSize
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8], _ type: PictureType, _ size: PictureSize) {
    self.init(sha256: Digest.hexadecimal(bytes), type, size, bytes)
  }

  init(sha256: String, _ type: PictureType, _ size: PictureSize, _ bytes: [UInt8]) {
    self.sha256 = sha256
    self.type = type
    self.size = size
    self.bytes = bytes
  }

  init(_ row: Row) throws {
    guard let type = PictureType(rawValue: try row.text(1)) else { throw RowMismatch(column: 1) }
    guard let size = PictureSize(width: try row.integer(2), height: try row.integer(3)) else {
      throw RowMismatch(column: 2)
    }
    self.init(sha256: try row.text(0), type, size, try row.bytes(4))
  }

  /// As texts speak of it; nil only where the database names it by no hash.
  package var reference: PictureReference? {
    PictureID(sha256.prefix(PictureID.length)).map { PictureReference($0, size) }
  }
}
