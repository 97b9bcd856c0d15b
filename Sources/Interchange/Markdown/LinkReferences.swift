/// The addresses that a file keeps apart from its links, `[label]: address`. A text that leaves the file takes them along.
struct LinkReferences {
  private var addresses: [String: String] = [:]
  private(set) var used: Set<String> = []

  mutating func define(_ label: Substring, _ address: Substring) {
    let key = LinkReferences.key(label)
    if addresses[key] == nil { addresses[key] = String(address) }
  }

  func isUsed(_ label: Substring) -> Bool { used.contains(LinkReferences.key(label)) }

  /// The text with each `[text][label]`, `[label][]` and `[label]` as `[text](address)`.
  mutating func resolved(_ text: String) -> String {
    guard !addresses.isEmpty, text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let bytes = Array(text.utf8)
    var resolved: [UInt8] = []
    var open: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      resolved.append(byte)
      index += 1
      if byte == UInt8(ascii: "[") {
        open = index
      } else if byte == UInt8(ascii: "]"), let start = open {
        open = nil
        if let (address, end) = reference(bytes, start..<index - 1) {
          resolved += Array("(\(address))".utf8)
          index = end
        }
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// The address behind a link whose text stands in `range`, and where what follows begins.
  private mutating func reference(_ bytes: [UInt8], _ range: Range<Int>) -> (String, Int)? {
    let after = range.upperBound + 1
    guard after < bytes.count else { return address(bytes[range]).map { ($0, after) } }
    switch bytes[after] {
    case UInt8(ascii: "("), UInt8(ascii: ":"): return nil
    case UInt8(ascii: "["):
      // A label is at most 999 characters long (CommonMark), which also keeps this linear.
      guard let close = bytes[after...].prefix(1_000).firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let label = bytes[after + 1..<close]
      return address(label.isEmpty ? bytes[range] : label).map { ($0, close + 1) }
    default: return address(bytes[range]).map { ($0, after) }
    }
  }

  private mutating func address(_ label: ArraySlice<UInt8>) -> String? {
    let key = LinkReferences.key(String(decoding: label, as: UTF8.self)[...])
    guard let address = addresses[key] else { return nil }
    used.insert(key)
    return address
  }

  private static func key(_ label: Substring) -> String { label.trimmed.lowercased() }
}
