import Postmortems

/// Files that have been imported, by what tells that they have.
package struct KnownImports: Sendable {
  private var bySHA256: [String: PostmortemID?] = [:]
  // By bytes: two names that look alike are two files.
  private var byPath: [[UInt8]: PostmortemID?] = [:]

  package init() {}

  package mutating func note(_ mark: ImportMark, _ id: PostmortemID?) {
    note(sha256: mark.sha256, path: mark.path, id)
  }

  mutating func note(sha256: String, path: String?, _ id: PostmortemID?) {
    bySHA256.updateValue(id, forKey: sha256)
    if let path { byPath.updateValue(id, forKey: Array(path.utf8)) }
  }

  package func standing(of mark: ImportMark) -> ImportStanding {
    if let id = bySHA256[mark.sha256] { return .alreadyImported(id) }
    if let path = mark.path, let id = byPath[Array(path.utf8)] { return .changed(id) }
    return .new
  }
}
