import Postmortems

/// What tells that a file has been imported before: its bytes, wherever it lies, or else its path.
package struct ImportMark: Hashable, Sendable {
  /// Of its bytes, in hexadecimal.
  package let sha256: String
  /// Counted from the folder that was imported, its name included; nil for a text without one.
  package let path: String?

  package init(_ bytes: [UInt8], path: String?) {
    sha256 = Digest.hexadecimal(bytes)
    self.path = path
  }

  /// Whether one of the two would be found to be the other.
  package func collides(with other: ImportMark) -> Bool {
    sha256 == other.sha256 || path != nil && path.map { Array($0.utf8) } == other.path.map { Array($0.utf8) }
  }
}

/// Whether a file is new to the workspace, and if not, the postmortem that came of it; a trial run knows of none.
package enum ImportStanding: Hashable, Sendable {
  case new
  case alreadyImported(PostmortemID?)
  /// Its path is known, with other bytes.
  case changed(PostmortemID?)
}
