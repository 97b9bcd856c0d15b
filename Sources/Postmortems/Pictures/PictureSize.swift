/// How large a picture is, in pixels.
package struct PictureSize: Hashable, Sendable {
  /// The most pixels that a picture has. Decoded, each takes four bytes.
  package static let most = 40_000_000
  private static let longestSide = 65_535

  package let width: Int
  package let height: Int

  /// Nil for nothing, and for more than a picture may have.
  package init?(width: Int, height: Int) {
    let sides = 1...PictureSize.longestSide
    guard sides.contains(width), sides.contains(height), width * height <= PictureSize.most else {
      return nil
    }
    self.width = width
    self.height = height
  }

  /// The same, lying on its side.
  package var turned: PictureSize { PictureSize(unchecked: height, width) }

  private init(unchecked width: Int, _ height: Int) {
    self.width = width
    self.height = height
  }
}
