/// The addresses to which mail can be sent. An account may have others: what it signs in with need not be reachable.
package enum MailAddress {
  /// Whether it is a plain address (RFC 5321, section 4.1.2), which cannot break out of a header or a command.
  package static func isWritable(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].count), (1...253).contains(parts[1].count) else {
      return false
    }
    let marks = Array("!#$%&'*+-/=?^_`{|}~.".utf8)
    return parts[0].allSatisfy { isLetter($0) || marks.contains($0) }
      && parts[1].allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      && parts.allSatisfy { $0.first != UInt8(ascii: ".") && $0.last != UInt8(ascii: ".") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
