/// Something that only its holder may know: the value of a session cookie, a link or a token. 256 random bits; the
/// workspace keeps nothing but its digest. Printing it, in a log for example, shows no part of it.
package struct Secret: Sendable {
  /// What is handed out, once: base64url without padding (RFC 4648, section 5), with its prefix.
  package let text: String

  /// What somebody presented, whatever its shape: an unknown secret is no error but matches nothing.
  package init(presented text: String) { self.text = text }

  package static func random(prefix: String = "", using source: inout some RandomNumberGenerator) -> Secret {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    // 43 letters of six bits each hold 256 bits.
    return Secret(presented: prefix + String((0..<43).map { _ in letters[Int(source.next() & 63)] }))
  }

  /// SHA-256 in hexadecimal. Without salt or stretching, because 256 random bits cannot be guessed from it.
  package var digest: String { Digest.hexadecimal(Array(text.utf8)) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(secret)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
