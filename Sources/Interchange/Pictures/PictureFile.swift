import Postmortems

/// A picture's file taken apart, and put together again from what is needed to draw it: no camera, no place, no name,
/// no words, and nothing behind its end.
struct PictureFile {
  /// What it is; GIF is read and never kept.
  enum Form { case png, jpeg, webp, gif }

  let form: Form
  let bytes: [UInt8]
  /// Of the pixels as they lie in the file.
  let size: PictureSize
  let orientation: Orientation

  /// Takes a file apart. What it is, its first bytes say.
  init(_ bytes: [UInt8]) throws(PictureRefusal) {
    switch PictureFile.form(of: bytes) {
    case .png: self = try PNGFile.read(bytes)
    case .jpeg: self = try JPEGFile.read(bytes)
    case .webp: self = try WebPFile.read(bytes)
    case .gif: self = try GIFFile.read(bytes)
    case nil: throw .notPicture
    }
  }

  init(_ form: Form, _ bytes: [UInt8], width: Int, height: Int, _ orientation: Orientation = .upright)
    throws(PictureRefusal)
  {
    guard width > 0, height > 0 else { throw .damaged }
    guard let size = PictureSize(width: width, height: height) else { throw .tooManyPixels }
    self.form = form
    self.bytes = bytes
    self.size = size
    self.orientation = orientation
  }

  private static func form(of bytes: [UInt8]) -> Form? {
    if bytes.starts(with: PNGFile.signature) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return .gif }
    let isRIFF = bytes.starts(with: Array("RIFF".utf8)) && bytes.count >= 12
    return isRIFF && bytes[8..<12].elementsEqual("WEBP".utf8) ? .webp : nil
  }
}
