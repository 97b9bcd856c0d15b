/// Bytes of a file, taken from its front. What is not there is damage.
struct ByteReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) throws(PictureRefusal) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw .damaged }
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return taken
  }

  /// A whole number of so many bytes, the greatest first.
  mutating func big(_ count: Int) throws(PictureRefusal) -> Int {
    try take(count).reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same, the least first.
  mutating func little(_ count: Int) throws(PictureRefusal) -> Int {
    try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func expect(_ bytes: some Collection<UInt8>) throws(PictureRefusal) {
    guard try take(bytes.count).elementsEqual(bytes) else { throw .damaged }
  }
}
