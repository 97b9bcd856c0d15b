import Foundation

/// Looks for bytes as fast as the machine can: the measuring must not be what is measured.
enum Bytes {
  /// Where `words` begin, at or behind `from`.
  static func find(_ words: StaticString, in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let (length, first) = (words.utf8CodeUnitCount, Int32(words.utf8Start.pointee))
    var at = from
    while at + length <= bytes.count, let found = memchr(base + at, first, bytes.count - at) {
      at = UnsafeRawPointer(found) - base
      if at + length <= bytes.count, memcmp(base + at, words.utf8Start, length) == 0 { return at }
      at += 1
    }
    return nil
  }
}
