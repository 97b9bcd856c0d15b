import HTTPTypes
import Hummingbird
import Storage

extension Request {
  /// The token that a program presents (RFC 6750). Other schemes are none of ours: a proxy may ask for `Basic`, which
  /// browsers then send along with everything.
  var bearer: Secret? {
    guard let header = headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return Secret(presented: String(parts[1]))
  }
}
