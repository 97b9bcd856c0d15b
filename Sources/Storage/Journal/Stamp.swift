/// A revision together with its random tag, spelled `12-k3f9`: what clients hold as base and as event id.
package struct Stamp: Hashable, Sendable, CustomStringConvertible {
  package let revision: Int
  package let tag: String

  package init(revision: Int, tag: String) {
    self.revision = revision
    self.tag = tag
  }

  /// The stamp that `spelled` spells; the tag is 1 to 20 ASCII letters or digits.
  package init?(spelled: String) {
    let parts = spelled.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let revision = Int(parts[0]), revision > 0,
      (1...20).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    self.init(revision: revision, tag: String(parts[1]))
  }

  package var description: String { "\(revision)-\(tag)" }
}
