/// The name of a picture: the first 16 hexadecimal digits of the SHA-256 of its file. Equal pictures have one name.
package struct PictureID: Hashable, Sendable, CustomStringConvertible {
  /// How many digits it has.
  package static let length = 16

  package let text: String

  /// The name that `text` spells; nil for anything but 16 digits in lower case.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == PictureID.length, text.utf8.allSatisfy(PictureID.isDigit) else { return nil }
    self.text = String(text)
  }

  package var description: String { text }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}
