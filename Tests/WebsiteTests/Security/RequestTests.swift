import HTTPTypes
import NIOCore
import Postmortems
import Storage
import Testing

@testable import Website

/// Requests that cannot be served say why, and change nothing.
struct RequestTests {
  @Test func `a body beyond a mebibyte is refused`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let body = "name=" + String(repeating: "a", count: 1 << 20)
      let answer = try await lena.send(body, "application/x-www-form-urlencoded", to: "/people")
      #expect(answer.status == .contentTooLarge)
      let json = try await lena.post("/api/v1/people", json: #"{"name": "\#(body)"}"#)
      #expect(json.status == .contentTooLarge)
      #expect(try json.problem().type == "/problems/tooLarge")
    }
  }

  @Test func `and on the network too, announced or not`() async throws {
    try await TestSite().visited(live: true) { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let body = "name=" + String(repeating: "a", count: 3 << 20)
      let answer = try await lena.send(body, "application/x-www-form-urlencoded", to: "/people")
      #expect(answer.status == .contentTooLarge)
    }
  }

  @Test(arguments: [
    "name=%FF", "name=%C3%28", "name=a%00b", "name=%4", "name=%zz", "%FF=a", "name=%ED%A0%80",
  ])
  func `a form that is no text is refused`(body: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let answer = try await site.signedIn(guest).send(
        body, "application/x-www-form-urlencoded", to: "/people")
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains(site.words(.en)("error.badEncoding")))
      #expect(try await site.membership.people.all().count == 1)
    }
  }

  @Test func `raw bytes that are no UTF-8 are refused, in forms and in JSON`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let form = ByteBuffer(bytes: Array("name=a".utf8) + [0xFF])
      #expect(
        try await lena.send(form, "application/x-www-form-urlencoded", to: "/people").status == .badRequest)
      let json = ByteBuffer(bytes: Array(#"{"name": "a"#.utf8) + [0xC3] + Array(#""}"#.utf8))
      #expect(try await lena.send(json, "application/json", to: "/api/v1/people").status == .badRequest)
      let surrogate = try await lena.post("/api/v1/people", json: #"{"name": "\ud800"}"#)
      #expect(surrogate.status == .badRequest)
    }
  }

  @Test(arguments: ["/people?q=%FF", "/people?q=%00", "/%C3%28", "/signin?next=%4"])
  func `an address that is no text is refused`(path: String) async throws {
    try await TestSite().visited { (_, guest) async throws in
      #expect(try await guest.get(path).status == .badRequest)
    }
  }

  @Test func `an address beyond 8 kB is refused`() async throws {
    try await TestSite().visited { (_, guest) async throws in
      let answer = try await guest.get("/signin?next=/" + String(repeating: "a", count: 8_200))
      #expect(answer.status == .uriTooLong)
    }
  }

  @Test func `another format than the route's is refused`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      #expect(try await lena.send("{}", "application/json", to: "/people").status == .unsupportedMediaType)
      #expect(
        try await lena.send("name=a", "multipart/form-data", to: "/people").status == .unsupportedMediaType)
    }
  }

  @Test func `a host that is none is refused`() async throws {
    try await TestSite().visited(live: true) { (_, guest) async throws in
      let port = try #require(guest.port)
      let request = "GET /signin HTTP/1.1\r\nHost: evil\"><script>\r\nConnection: close\r\n\r\n"
      #expect(try await RawClient(port: port).exchange(request).contains("400 Bad Request"))
    }
  }

  /// Each field, filled with what breaks out of an attribute where somebody compares letters instead of bytes.
  @Test(arguments: [
    "\"\u{301} onmouseover=alert(1) x=\"", "'\u{301}><script>alert(1)</script>", "</title><b>&#0;",
  ])
  func `what is typed never becomes markup`(probe: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      _ = try await lena.post("/people", ["name": probe])
      _ = try await lena.post("/account", ["name": probe, "language": "en"])
      _ = try await lena.post("/settings", ["name": probe, "zone": "UTC", "language": "en"])
      let link = "/invitations/\(try await site.invitation().text)"
      let answers = [
        try await lena.get("/people"), try await lena.get("/account"), try await lena.get("/settings"),
        try await lena.post("/account/tokens", ["token": probe]),
        try await lena.post("/settings", ["name": probe, "zone": probe, "language": "en"]),
        try await guest.post("/signin", ["email": probe, "password": probe, "next": "/" + probe]),
        try await guest.post(link, ["name": probe, "email": probe, "password": probe]),
        try await guest.get("/signin?next=/" + Guest.encode(probe)),
        try await guest.get("/" + Guest.encode(probe)),
      ]
      for answer in answers {
        // Scalar by scalar: to `contains` on letters, the accent would hide exactly what is looked for.
        let scalars = Array(answer.text.unicodeScalars)
        for text in ["\"\u{301}", "'\u{301}", "<script>alert", "<b>&#0;"] {
          #expect(scalars.firstRange(of: Array(text.unicodeScalars)) == nil, "\(answer.status)")
        }
      }
    }
  }
}
