import HTTPTypes
import Testing

@testable import Website

/// What requests may say of where they come from, and to whom they were sent.
struct SiteTests {
  @Test(arguments: [
    ("https://Nachlese.example", "https://nachlese.example"), ("https://a.example:443/", "https://a.example"),
    ("http://192.168.1.2:8080", "http://192.168.1.2:8080"), ("http://[::1]:80", "http://[::1]"),
  ]) func `a public address is an origin`(text: String, origin: String) throws {
    #expect(try Site(publicURL: text).publicOrigin?.description == origin)
  }

  @Test(arguments: [
    "nachlese.example", "ftp://a.example", "https://a.example/b", "https://", "https://a b", "",
  ])
  func `and anything else is a mistake`(text: String) {
    #expect(throws: SiteMistake.publicURL(text)) { try Site(publicURL: text) }
  }

  @Test func `a proxy that is no address is a mistake`() {
    for text in ["proxy", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", ""] {
      #expect(throws: SiteMistake.trustedProxy(text)) { try Site(trustedProxies: [text]) }
    }
  }

  @Test func `only named proxies are believed`() throws {
    let site = try Site(trustedProxies: ["10.0.0.0/8", "::1"])
    let request = Self.request([
      "X-Forwarded-For": "1.2.3.4", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "b.example",
    ])
    #expect(site.origin(of: request, from: NetworkAddress("10.9.8.7"))?.description == "https://b.example")
    #expect(site.origin(of: request, from: NetworkAddress("::1"))?.description == "https://b.example")
    #expect(site.origin(of: request, from: NetworkAddress("11.0.0.1"))?.description == "http://a.example")
    #expect(site.origin(of: request, from: nil)?.description == "http://a.example")
    #expect(site.client(of: request, from: NetworkAddress("10.9.8.7")) == NetworkAddress("1.2.3.4"))
    #expect(site.client(of: request, from: NetworkAddress("11.0.0.1")) == NetworkAddress("11.0.0.1"))
  }

  @Test func `what stands left of the first foreign hop may be made up`() throws {
    let site = try Site(trustedProxies: ["10.0.0.0/8"])
    let request = Self.request(["X-Forwarded-For": "6.6.6.6, 1.2.3.4, 10.0.0.2"])
    #expect(site.client(of: request, from: NetworkAddress("10.0.0.1")) == NetworkAddress("1.2.3.4"))
    let nonsense = Self.request(["X-Forwarded-For": "1.2.3.4, nonsense"])
    #expect(site.client(of: nonsense, from: NetworkAddress("10.0.0.1")) == NetworkAddress("10.0.0.1"))
  }

  @Test func `IPv4 inside IPv6 is that IPv4, and an IPv6 network counts as one`() {
    #expect(NetworkAddress("::ffff:10.1.2.3") == NetworkAddress("10.1.2.3"))
    #expect(NetworkAddress("2001:db8::1")?.counted == NetworkAddress("2001:db8::2")?.counted)
    #expect(NetworkAddress("2001:db8::1")?.counted != NetworkAddress("2001:db8:0:1::1")?.counted)
    #expect(NetworkAddress("10.1.2.3")?.counted != NetworkAddress("10.1.2.4")?.counted)
  }

  private static func request(_ headers: [String: String]) -> HTTPRequest {
    var request = HTTPRequest(method: .get, scheme: "http", authority: "a.example", path: "/")
    for (name, value) in headers { request.headerFields[HTTPField.Name(name)!] = value }
    return request
  }
}
