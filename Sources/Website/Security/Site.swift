import HTTPTypes

/// How the workspace is reached from outside: what the operator says of it, and what requests may say.
package struct Site: Sendable {
  /// Where the workspace lives for its people; nil takes each request's own host.
  package let publicOrigin: Origin?
  /// Whose `X-Forwarded-*` headers are believed; nobody else's are.
  package let trustedProxies: [AddressRange]

  package init(publicURL: String? = nil, trustedProxies: [String] = []) throws(SiteMistake) {
    if let publicURL {
      let trimmed = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
      guard let origin = Origin(trimmed) else { throw .publicURL(publicURL) }
      publicOrigin = origin
    } else {
      publicOrigin = nil
    }
    var ranges: [AddressRange] = []
    for text in trustedProxies {
      guard let range = AddressRange(text) else { throw .trustedProxy(text) }
      ranges.append(range)
    }
    self.trustedProxies = ranges
  }

  /// Whether people reach it over TLS for certain, so that cookies may be `Secure` and HSTS be promised.
  package var isSecure: Bool { publicOrigin?.isSecure ?? false }

  /// The origin that this request was sent to; nil where its host is none.
  func origin(of request: HTTPRequest, from peer: NetworkAddress?) -> Origin? {
    if let publicOrigin { return publicOrigin }
    guard isTrusted(peer) else { return Origin(scheme: "http", host: request.authority ?? "") }
    let scheme = first(request.headerFields[.forwardedProto]) ?? "http"
    return Origin(
      scheme: scheme, host: first(request.headerFields[.forwardedHost]) ?? request.authority ?? "")
  }

  /// Whose request this is: the peer, or behind trusted proxies the last address that none of them vouches for.
  func client(of request: HTTPRequest, from peer: NetworkAddress?) -> NetworkAddress? {
    guard isTrusted(peer), let forwarded = request.headerFields[.forwardedFor] else { return peer }
    let hops = forwarded.split(separator: ",").map { NetworkAddress(String($0.filter { $0 != " " })) }
    // From the right: everything left of the first address that is no proxy of ours can be made up.
    for hop in hops.reversed() where !isTrusted(hop) { return hop ?? peer }
    return peer
  }

  private func isTrusted(_ address: NetworkAddress?) -> Bool {
    guard let address else { return false }
    return trustedProxies.contains { $0.contains(address) }
  }

  private func first(_ header: String?) -> String? {
    header.flatMap { $0.split(separator: ",").first }.map { $0.filter { $0 != " " } }
  }
}

/// What the operator said of the site and what cannot be.
package enum SiteMistake: Error, Hashable {
  /// Not `http://host` or `https://host[:port]`; a path is not possible.
  case publicURL(String)
  /// Neither an address nor a range such as `10.0.0.0/8`.
  case trustedProxy(String)
}

extension HTTPField.Name {
  static let forwardedFor = HTTPField.Name.named("X-Forwarded-For")
  static let forwardedHost = HTTPField.Name.named("X-Forwarded-Host")
  static let forwardedProto = HTTPField.Name.named("X-Forwarded-Proto")
  static let secFetchSite = HTTPField.Name.named("Sec-Fetch-Site")
  static let secFetchMode = HTTPField.Name.named("Sec-Fetch-Mode")
  static let upgradeRequest = HTTPField.Name.named("Upgrade")

  /// A name that is known to be one; what is no name yields a header that nobody sends.
  static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .trailer }
}
