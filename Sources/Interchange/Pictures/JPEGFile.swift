/// JPEG (ITU T.81): segments, each with a marker. Those that make pixels are kept as they are, so that nothing of the
/// picture is lost; EXIF, XMP, comments, previews and colour profiles are not, nor what follows the picture's end.
enum JPEGFile {
  /// A picture that comes in more passes takes as often as long to decode.
  private static let mostScans = 100

  static func read(_ bytes: [UInt8]) throws(PictureRefusal) -> PictureFile {
    var reader = ByteReader(bytes[2...])
    var parts = Parts()
    while true {
      let marker = try self.marker(&reader)
      if marker == 0xD9 { return try parts.file() }
      let length = try reader.big(2)
      let content = try reader.take(length - 2)
      try parts.add(marker, content)
      if marker == 0xDA { parts.clean += try scan(&reader) }
    }
  }

  private static func marker(_ reader: inout ByteReader) throws(PictureRefusal) -> Int {
    try reader.expect([0xFF])
    var marker = try reader.big(1)
    // Any number of these may stand before a marker.
    while marker == 0xFF { marker = try reader.big(1) }
    return marker
  }

  /// The coded pixels, up to the next marker: within them 0xFF stands only before zero and before a restart.
  private static func scan(_ reader: inout ByteReader) throws(PictureRefusal) -> ArraySlice<UInt8> {
    let length = reader.rest.withUnsafeBufferPointer { bytes -> Int? in
      var place = 0
      while place + 1 < bytes.count {
        let isMarker = bytes[place] == 0xFF && bytes[place + 1] != 0 && bytes[place + 1] != 0xFF
        if isMarker, !(0xD0...0xD7).contains(bytes[place + 1]) { return place }
        place += 1
      }
      return nil
    }
    guard let length else { throw .damaged }
    return try reader.take(length)
  }

  private struct Parts {
    var clean: [UInt8] = [0xFF, 0xD8]
    private var sides: (width: Int, height: Int)?
    private var orientation = Orientation.upright
    private var scans = 0

    mutating func add(_ marker: Int, _ content: ArraySlice<UInt8>) throws(PictureRefusal) {
      switch marker {
      case 0xC0, 0xC1, 0xC2:
        guard sides == nil else { throw .damaged }
        var header = ByteReader(content.dropFirst())
        let height = try header.big(2)
        sides = (try header.big(2), height)
        keep(marker, content)
      case 0xC4, 0xDB, 0xDD: keep(marker, content)
      case 0xDA:
        scans += 1
        guard sides != nil, scans <= mostScans else { throw .damaged }
        keep(marker, content)
      // How its colours are coded; JFIF without the preview that may follow.
      case 0xE0 where content.starts(with: Array("JFIF\0".utf8)) && content.count >= 14:
        keep(marker, content.prefix(12) + [0, 0])
      case 0xEE where content.starts(with: Array("Adobe".utf8)) && content.count >= 12:
        keep(marker, content.prefix(12))
      case 0xE1 where content.starts(with: Array("Exif\0".utf8)): orientation = .read(content)
      case 0xE0...0xEF, 0xFE: break
      default: throw .damaged
      }
    }

    private mutating func keep(_ marker: Int, _ content: ArraySlice<UInt8>) {
      let length = content.count + 2
      clean += [0xFF, UInt8(marker), UInt8(length >> 8), UInt8(length & 0xFF)]
      clean += content
    }

    func file() throws(PictureRefusal) -> PictureFile {
      guard let sides, scans > 0 else { throw .damaged }
      return try PictureFile(
        .jpeg, clean + [0xFF, 0xD9], width: sides.width, height: sides.height, orientation)
    }
  }
}
