/// Scheme, host and port of a site (RFC 6454), spelled as browsers send it: `https://nachlese.example`, without a
/// port that goes without saying.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
  package let scheme: String
  /// Host and port, in lower case.
  package let host: String

  package var description: String { "\(scheme)://\(host)" }
  package var isSecure: Bool { scheme == "https" }

  /// The origin that `text` spells; nil for anything else, a path behind it included, and for `null`.
  package init?(_ text: String) {
    for scheme in ["http", "https"] where text.utf8.starts(with: "\(scheme)://".utf8) {
      self.init(scheme: scheme, host: String(text.dropFirst(scheme.count + 3)))
      return
    }
    return nil
  }

  /// A scheme, and a host as the `Host` header carries it.
  init?(scheme: String, host: String) {
    guard ["http", "https"].contains(scheme), !host.isEmpty, host.utf8.count <= 261,
      host.utf8.allSatisfy(Origin.allows)
    else { return nil }
    let standing = scheme == "https" ? ":443" : ":80"
    let lowered = host.lowercased()
    self.scheme = scheme
    self.host = lowered.hasSuffix(standing) ? String(lowered.dropLast(standing.count)) : lowered
  }

  /// Of a request that nobody has looked at yet; equal to none that a browser sends.
  static let unknown = Origin()

  private init() {
    scheme = "http"
    host = ""
  }

  // Letters, digits, dots, dashes, and what IPv6 and ports need: nothing that could end an attribute or a header.
  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"): true
    default: false
    }
  }
}
