/// How a camera was held (EXIF, tag 0x0112): what has to be done to a picture so that it stands upright.
enum Orientation: Int {
  case upright = 1
  case mirrored, upsideDown, flipped, transposed, turnedRight, transversed, turnedLeft

  /// Whether width and height change places.
  var swapsSides: Bool { rawValue >= Orientation.transposed.rawValue }

  /// What a block of EXIF says; upright where it says nothing that can be read.
  static func read(_ exif: ArraySlice<UInt8>) -> Orientation {
    let name = Array("Exif\0\0".utf8)
    let tiff = exif.starts(with: name) ? exif.dropFirst(name.count) : exif
    let bytes = TIFFBytes(tiff)
    guard let isLittle = bytes.isLittle, let start = bytes.long(4, isLittle),
      let count = bytes.short(start, isLittle)
    else { return .upright }
    for entry in 0..<min(count, 200) {
      let place = start + 2 + entry * 12
      guard let tag = bytes.short(place, isLittle) else { return .upright }
      if tag == 0x0112 { return bytes.short(place + 8, isLittle).flatMap(Orientation.init) ?? .upright }
    }
    return .upright
  }
}

/// The bytes of a TIFF structure, counted from its beginning.
private struct TIFFBytes {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Whether the lesser byte of a number comes first; nil for what is no TIFF.
  var isLittle: Bool? {
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) { return true }
    return bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) ? false : nil
  }

  func short(_ place: Int, _ isLittle: Bool) -> Int? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    let (first, second) = (Int(bytes[bytes.startIndex + place]), Int(bytes[bytes.startIndex + place + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }

  func long(_ place: Int, _ isLittle: Bool) -> Int? {
    guard let first = short(place, isLittle), let second = short(place + 2, isLittle) else { return nil }
    return isLittle ? second << 16 | first : first << 16 | second
  }
}
