import Foundation

/// A password as somebody typed it. Printing it shows nothing.
package struct Password: Sendable {
  /// The fewest characters of a new password, and the most bytes of any.
  package static let fewest = 10
  package static let mostBytes = 1_024

  let bytes: [UInt8]
  private let count: Int

  /// Umlauts arrive composed from one keyboard and decomposed from another: both are the same password (RFC 8265,
  /// section 4.2.2).
  package init(_ typed: String) {
    let text = typed.precomposedStringWithCanonicalMapping
    bytes = Array(text.utf8)
    count = text.unicodeScalars.count
  }

  /// Refuses a new password that is too short, too long, or the name or address that stands beside it.
  package func check(notAnyOf words: [String] = []) throws(PasswordRefusal) {
    guard count >= Password.fewest else { throw .passwordTooShort }
    guard bytes.count <= Password.mostBytes else { throw .passwordTooLong }
    for word in words where Password(word.lowercased()).bytes == lowered { throw .passwordIsName }
  }

  private var lowered: [UInt8] { Password(String(decoding: bytes, as: UTF8.self).lowercased()).bytes }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(password)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a new password was not taken. Each has words under `error.<name>`.
package enum PasswordRefusal: String, Error, Hashable, CaseIterable {
  case passwordTooShort, passwordTooLong, passwordIsName

  package var name: String { rawValue }
}
