/// GIF 87a and 89a, of which only the size is read here: its first picture is kept as a PNG.
enum GIFFile {
  static func read(_ bytes: [UInt8]) throws(PictureRefusal) -> PictureFile {
    var reader = ByteReader(bytes[6...])
    let width = try reader.little(2)
    return try PictureFile(.gif, bytes, width: width, height: try reader.little(2))
  }
}
