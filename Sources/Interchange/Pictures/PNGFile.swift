/// PNG (ISO 15948): a signature and chunks. Of those, the ones that make pixels and their colours are kept; of an
/// animated one the picture that stands for it.
enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static let kept: Set<String> = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"]
  private static let most = 100_000

  static func read(_ bytes: [UInt8]) throws(PictureRefusal) -> PictureFile {
    var reader = ByteReader(bytes[signature.count...])
    var (clean, orientation) = (signature, Orientation.upright)
    clean.reserveCapacity(bytes.count)
    var (width, height) = (0, 0)
    for place in 0..<most {
      let chunk = try Chunk(&reader)
      // The first is the header, and there is no other.
      guard (place == 0) == (chunk.name == "IHDR") else { throw .damaged }
      if place == 0 { (width, height) = try sides(chunk.content) }
      if chunk.name == "eXIf" { orientation = .read(chunk.content) }
      if kept.contains(chunk.name) { clean += chunk.whole }
      if chunk.name == "IEND" {
        return try PictureFile(.png, clean, width: width, height: height, orientation)
      }
    }
    throw .damaged
  }

  private static func sides(_ header: ArraySlice<UInt8>) throws(PictureRefusal) -> (Int, Int) {
    var reader = ByteReader(header)
    return (try reader.big(4), try reader.big(4))
  }

  private struct Chunk {
    let name: String
    let content: ArraySlice<UInt8>
    let whole: ArraySlice<UInt8>

    init(_ reader: inout ByteReader) throws(PictureRefusal) {
      var ahead = reader
      let length = try ahead.big(4)
      name = String(decoding: try ahead.take(4), as: UTF8.self)
      content = try ahead.take(length)
      whole = try reader.take(length + 12)
    }
  }
}
