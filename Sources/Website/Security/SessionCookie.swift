import HTTPTypes
import Hummingbird
import Storage

/// The cookie that holds a sign-in's secret. Over TLS its name begins with `__Host-`: browsers then take it only with
/// `Secure`, for the whole site and from this host alone (RFC 6265bis, section 4.1.3.2).
package struct SessionCookie: Sendable {
  package let name: String
  private let isSecure: Bool

  package init(isSecure: Bool) {
    self.isSecure = isSecure
    name = isSecure ? "__Host-nachlese" : "nachlese"
  }

  /// What the browser presents.
  func secret(in headers: HTTPFields) -> Secret? {
    for header in headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let key = parts[0].utf8.drop { $0 == UInt8(ascii: " ") }
        guard parts.count == 2, key.elementsEqual(name.utf8), (1...100).contains(parts[1].utf8.count) else {
          continue
        }
        return Secret(presented: String(parts[1]))
      }
    }
    return nil
  }

  /// The `Set-Cookie` that hands a sign-in to the browser, or keeps it there for longer.
  func set(_ secret: Secret) -> String {
    "\(name)=\(secret.text); Max-Age=\(Int(Session.lifetime)); \(attributes)"
  }

  /// The `Set-Cookie` that takes it away.
  func clear() -> String { "\(name)=; Max-Age=0; \(attributes)" }

  // Lax, not Strict: a link in a chat must find its reader signed in. Unsafe requests are for the origin check.
  private var attributes: String { "Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }
}
