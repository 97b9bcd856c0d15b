/// WebP (RFC 9649): a RIFF of chunks. Kept are the pixels and, of a picture that has some, its transparency. One that
/// moves is not taken: nothing here makes a still one of it.
enum WebPFile {
  static func read(_ bytes: [UInt8]) throws(PictureRefusal) -> PictureFile {
    var header = ByteReader(bytes[4...])
    let length = try header.little(4)
    guard length >= 4, length <= bytes.count - 8 else { throw .damaged }
    var reader = ByteReader(bytes[12..<(8 + length)])
    var parts = Parts()
    while !reader.isAtEnd { try parts.add(&reader) }
    return try parts.file()
  }

  private struct Parts {
    private var transparency: [UInt8] = []
    private var pixels: [UInt8] = []
    private var sides = (width: 0, height: 0)
    private var orientation = Orientation.upright

    mutating func add(_ reader: inout ByteReader) throws(PictureRefusal) {
      let name = String(decoding: try reader.take(4), as: UTF8.self)
      let content = try reader.take(try reader.little(4))
      // Chunks begin at even places; the last one's filling may be missing.
      if content.count % 2 == 1, !reader.isAtEnd { _ = try reader.take(1) }
      switch name {
      case "VP8 ", "VP8L":
        guard pixels.isEmpty else { throw .damaged }
        sides = try name == "VP8L" ? lossless(content) : lossy(content)
        pixels = chunk(name, content)
      case "ALPH": transparency = chunk(name, content)
      case "EXIF": orientation = .read(content)
      case "ANIM", "ANMF": throw .notPicture
      default: break
      }
    }

    private func chunk(_ name: String, _ content: ArraySlice<UInt8>) -> [UInt8] {
      name.utf8 + WebPFile.little(content.count, 4) + content + (content.count % 2 == 1 ? [0] : [])
    }

    // Three bytes of frame tag, three of start code, and 14 bits for each side.
    private func lossy(_ content: ArraySlice<UInt8>) throws(PictureRefusal) -> (width: Int, height: Int) {
      var reader = ByteReader(content)
      _ = try reader.take(3)
      try reader.expect([0x9D, 0x01, 0x2A])
      return (try reader.little(2) & 0x3FFF, try reader.little(2) & 0x3FFF)
    }

    private func lossless(_ content: ArraySlice<UInt8>) throws(PictureRefusal) -> (width: Int, height: Int) {
      var reader = ByteReader(content)
      try reader.expect([0x2F])
      let bits = try reader.little(4)
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }

    func file() throws(PictureRefusal) -> PictureFile {
      guard !pixels.isEmpty else { throw .damaged }
      let isSimple = transparency.isEmpty
      let extended = isSimple ? [] : chunk("VP8X", header[...])
      let content = "WEBP".utf8 + extended + transparency + pixels
      let bytes = "RIFF".utf8 + WebPFile.little(content.count, 4) + content
      return try PictureFile(.webp, bytes, width: sides.width, height: sides.height, orientation)
    }

    // Says that there is transparency, and how large the picture is.
    private var header: [UInt8] {
      [0x10, 0, 0, 0] + WebPFile.little(sides.width - 1, 3) + WebPFile.little(sides.height - 1, 3)
    }
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
