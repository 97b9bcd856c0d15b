/// A picture in a text, as the address in `![Load of the database](picture:3f9c0a1b2c3d4e5f-1280x720)`: which picture,
/// and how large it is, so that a page keeps its place without looking it up.
package struct PictureReference: Hashable, Sendable {
  static let scheme = "picture:"

  package let id: PictureID
  package let size: PictureSize

  package init(_ id: PictureID, _ size: PictureSize) {
    self.id = id
    self.size = size
  }

  /// As it stands in a text.
  package var spelled: String { PictureReference.scheme + name }

  /// The same without its scheme, as files are called: `3f9c0a1b2c3d4e5f-1280x720`.
  package var name: String { "\(id)-\(size.width)x\(size.height)" }

  /// The picture that an address in a text names; nil for any other address.
  package init?(spelled: some StringProtocol) {
    guard spelled.utf8.starts(with: PictureReference.scheme.utf8) else { return nil }
    self.init(name: spelled.dropFirst(PictureReference.scheme.count))
  }

  /// The picture that a file is named for.
  package init?(name: some StringProtocol) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = PictureID(parts[0]) else { return nil }
    let sides = parts[1].split(separator: "x", omittingEmptySubsequences: false).map { String($0) }
    guard sides.count == 2, let width = PictureReference.side(sides[0]),
      let height = PictureReference.side(sides[1]), let size = PictureSize(width: width, height: height)
    else { return nil }
    self.init(id, size)
  }

  // One way to write a number: no sign, no leading zero.
  private static func side(_ digits: String) -> Int? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.utf8.first != 0x30 else {
      return nil
    }
    return Int(digits)
  }
}

extension PictureReference {
  /// Every picture that a text speaks of, in its order, each once.
  package static func all(in text: String) -> [PictureReference] {
    var (found, seen): ([PictureReference], Set<PictureReference>) = ([], [])
    for part in text.split(separator: scheme, omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      if let reference = PictureReference(name: name), seen.insert(reference).inserted {
        found.append(reference)
      }
    }
    return found
  }
}
