/// The address under which an account signs in: compared byte by byte, after ASCII letters have been lowered.
///
/// Other letters are left alone: a mail server may tell them apart, and folding them lets two addresses that look
/// alike meet in one account.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// An address is something before and something after its only `@`, without spaces and control characters, at most
  /// 254 bytes long (RFC 5321, section 4.5.3.1.3). Whether it can be reached is for a mail to find out.
  package init(_ typed: String) throws(AccountRefusal) {
    let trimmed = String(
      typed.unicodeScalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(Character.init))
    let parts = trimmed.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard trimmed.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      trimmed.unicodeScalars.allSatisfy(EmailAddress.allows)
    else { throw .badEmail }
    text = EmailAddress.lowered(trimmed)
  }

  init(stored text: String) { self.text = text }

  package var description: String { text }

  // Byte-wise: `String ==` would call é and e with an accent behind it the same address.
  package static func == (a: EmailAddress, b: EmailAddress) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
  package func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }

  private static func allows(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace
      && ![.control, .format, .unassigned].contains(scalar.properties.generalCategory)
  }

  private static func lowered(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
        }))
  }
}
