@testable import Interchange
@testable import Postmortems

/// Pictures of one pixel, made by the library that decodes them.
enum MadePicture {
  /// A red dot, as small as a GIF can be.
  static let gif: [UInt8] = [
    0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0xFF, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0,
    1,
    0, 0, 2, 2, 0x44, 1, 0, 0x3B,
  ]

  static func of(_ type: PictureType) throws -> [UInt8] {
    let made = try DecodedPicture(PictureFile(gif)).encoded(as: type == .webp ? .jpeg : type)
    // Of colours in a table no WebP is made.
    return type == .webp ? try DecodedPicture(PictureFile(made)).encoded(as: .webp) : made
  }

  /// A camera's words: held so, and where it was.
  static func exif(_ orientation: UInt8) -> [UInt8] {
    let directory: [UInt8] = [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    return [UInt8]("Exif\0\0II*\0".utf8) + directory + place
  }

  static let place = Array("Bremerhaven".utf8)

  /// A JPEG with a segment more, behind its first two bytes.
  static func jpeg(with marker: UInt8, _ content: [UInt8]) throws -> [UInt8] {
    let length = content.count + 2
    var jpeg = try of(.jpeg)
    jpeg.insert(contentsOf: [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content, at: 2)
    return jpeg
  }

  /// A PNG with a chunk more, behind its header.
  static func png(with name: String, _ content: [UInt8]) throws -> [UInt8] {
    var chunk = (0..<4).map { UInt8(truncatingIfNeeded: content.count >> (24 - $0 * 8)) }
    chunk += [UInt8](name.utf8)
    chunk += content + [0, 0, 0, 0]
    var png = try of(.png)
    png.insert(contentsOf: chunk, at: 33)
    return png
  }
}
