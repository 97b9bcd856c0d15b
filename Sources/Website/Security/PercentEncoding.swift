/// Percent-encoding (RFC 3986, section 2.1), decoded strictly.
enum PercentEncoding {
  /// The text that the bytes spell. Refuses what is cut off, is no UTF-8 or holds U+0000.
  static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) throws(Problem) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else { throw .badEncoding }
        decoded.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
      default: decoded.append(byte)
      }
    }
    guard !decoded.contains(0), let text = String(validating: decoded, as: UTF8.self) else {
      throw .badEncoding
    }
    return text
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      byte - UInt8(ascii: "0")
    case .some(let byte) where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte):
      byte - UInt8(ascii: "a") + 10
    case .some(let byte) where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte):
      byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Encodes everything but letters, digits, `-`, `.`, `_`, `~` and `/`: for a path inside a query.
  static func encode(_ text: String) -> String {
    String(
      text.utf8.flatMap { byte -> [Character] in
        let scalar = Unicode.Scalar(byte)
        if byte < 0x80,
          scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "-._~/".unicodeScalars.contains(scalar)
        {
          return [Character(scalar)]
        }
        return Array("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true))
      })
  }
}
