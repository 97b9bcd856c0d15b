import Postmortems

/// A picture as it is kept: known to be one, upright, and without anything that is not needed to show it.
package struct CleanPicture: Hashable, Sendable {
  /// The largest file that is read, in bytes.
  package static let largest = 10_000_000

  package let type: PictureType
  package let bytes: [UInt8]
  package let size: PictureSize

  /// Makes one of a file. What is clean already comes out byte by byte as it went in, so that a picture that was taken away and
  /// comes home is known again.
  ///
  /// Takes up to a second and, for each pixel, eight bytes of memory.
  package init(_ bytes: [UInt8]) throws(PictureRefusal) {
    guard bytes.count <= CleanPicture.largest else { throw .tooLarge }
    let file = try PictureFile(bytes)
    let pixels = try DecodedPicture(file)
    guard let type = file.type, file.orientation == .upright else {
      let type = file.type ?? .png
      let made = try PictureFile(pixels.upright(file.orientation).encoded(as: type))
      self.init(type, made)
      return
    }
    self.init(type, file)
  }

  private init(_ type: PictureType, _ file: PictureFile) {
    self.type = type
    bytes = file.bytes
    size = file.size
  }
}

extension PictureFile {
  /// As what it is kept; nil for what is only read.
  fileprivate var type: PictureType? {
    switch form {
    case .png: .png
    case .jpeg: .jpeg
    case .webp: .webp
    case .gif: nil
    }
  }
}
