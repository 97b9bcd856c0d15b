import CGD
import Postmortems

/// The pixels of a picture, decoded by libgd. Their number was looked at before.
final class DecodedPicture {
  private let image: gdImagePtr

  /// - Throws: `damaged` where the file does not hold all its pixels, or others than it says.
  init(_ file: PictureFile) throws(PictureRefusal) {
    DecodedPicture.quiet
    guard let image = DecodedPicture.decoded(file) else { throw .damaged }
    self.image = image
    let (width, height) = (Int(gd_width(image)), Int(gd_height(image)))
    let isWhole = width == file.size.width && height == file.size.height
    // The first picture of a GIF may be smaller than those that follow.
    guard isWhole || file.form == .gif && width <= file.size.width && height <= file.size.height else {
      throw .damaged
    }
  }

  private init(_ image: gdImagePtr) { self.image = image }

  deinit { gdImageDestroy(image) }

  private static let quiet: Void = gd_be_quiet()

  private static func decoded(_ file: PictureFile) -> gdImagePtr? {
    var bytes = file.bytes
    let count = Int32(bytes.count)
    return bytes.withUnsafeMutableBytes { bytes in
      switch file.form {
      case .png: gdImageCreateFromPngPtr(count, bytes.baseAddress)
      case .jpeg: gdImageCreateFromJpegPtrEx(count, bytes.baseAddress, 0)
      case .webp: gdImageCreateFromWebpPtr(count, bytes.baseAddress)
      case .gif: gdImageCreateFromGifPtr(count, bytes.baseAddress)
      }
    }
  }

  /// The same, standing upright.
  func upright(_ orientation: Orientation) throws(PictureRefusal) -> DecodedPicture {
    switch orientation {
    case .upright: return self
    case .mirrored: gdImageFlipHorizontal(image)
    case .upsideDown: gdImageFlipBoth(image)
    case .flipped: gdImageFlipVertical(image)
    case .turnedRight: return try turned(by: 270)
    case .turnedLeft: return try turned(by: 90)
    case .transposed:
      let turned = try turned(by: 270)
      gdImageFlipHorizontal(turned.image)
      return turned
    case .transversed:
      let turned = try turned(by: 270)
      gdImageFlipVertical(turned.image)
      return turned
    }
    return self
  }

  /// By so many degrees against the clock.
  private func turned(by degrees: Float) throws(PictureRefusal) -> DecodedPicture {
    guard let turned = gdImageRotateInterpolated(image, degrees, 0) else { throw .damaged }
    return DecodedPicture(turned)
  }

  /// The picture as a file of that type.
  func encoded(as type: PictureType) throws(PictureRefusal) -> [UInt8] {
    var count: Int32 = 0
    gdImageSaveAlpha(image, 1)
    let made =
      switch type {
      case .png: gdImagePngPtr(image, &count)
      case .jpeg: gdImageJpegPtr(image, &count, 92)
      case .webp: gdImageWebpPtrEx(image, &count, 92)
      }
    guard let made else { throw .damaged }
    defer { gdFree(made) }
    return [UInt8](UnsafeRawBufferPointer(start: made, count: Int(count)))
  }
}
