import CLibArchive
import Foundation

/// A zip of a few files, written and read whole by libarchive.
package struct ZipFile: Hashable, Sendable {
  /// One file in it.
  package struct Member: Hashable, Sendable {
    /// Its path, with `/` between the names.
    package let path: String
    package let bytes: [UInt8]

    package init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let members: [Member]

  package init(_ members: [Member]) { self.members = members }

  /// How an archive calls what is a file and no folder.
  static let isFile: mode_t = 0o100000

  /// What every zip begins with that has something in it.
  package static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
}

/// The zip is damaged, or holds more than is read.
package enum ZipRefusal: Error, Hashable, Sendable {
  case damaged, tooLarge
}
