import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// Only our own pages make a browser change something.
struct OriginTests {
  @Test(arguments: [
    nil, "null", "http://evil.example", "https://localhost", "http://localhost:81",
    "http://localhost.evil.example",
    "http://localhost/", "",
  ]) func `a form from elsewhere, or from nowhere, is refused`(origin: String?) async throws {
    try await TestSite().visited { (site, guest) async throws in
      var lena = try await site.signedIn(guest)
      lena.origin = origin
      let answer = try await lena.post("/people", ["name": "Tomke Behrens"])
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains(site.words(.en)("error.foreignOrigin")))
      #expect(try await site.membership.people.all().count == 1)
    }
  }

  @Test func `signing in and joining are guarded too, without any cookie`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var foreign = guest
      foreign.origin = "http://evil.example"
      let form: KeyValuePairs = ["email": "lena@brackmoor.example", "password": TestSite.password]
      #expect(try await foreign.post("/signin", form).status == .forbidden)
      #expect(
        try await foreign.post("/invitations/\(try await site.invitation().text)", form).status == .forbidden)
    }
  }

  @Test func `where a browser sends no origin, its fetch metadata count`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var lena = try await site.signedIn(guest)
      lena.origin = nil
      for (value, status) in [
        ("same-origin", 303), ("cross-site", 403), ("same-site", 403), ("none", 403),
      ] {
        let answer = try await lena.post("/people", ["name": "Tomke Behrens"], [.secFetchSite: value])
        #expect(answer.status.code == status)
      }
      lena.origin = "http://evil.example"
      #expect(
        try await lena.post("/people", ["name": "A"], [.secFetchSite: "same-origin"]).status == .forbidden)
    }
  }

  @Test func `the public address is the only origin where one is set`() async throws {
    try await TestSite(try Site(publicURL: "https://nachlese.example/")).visited {
      (site, guest) async throws in
      var lena = try await site.signedIn(guest)
      #expect(try await lena.post("/people", ["name": "Tomke Behrens"]).status == .forbidden)
      lena.origin = "https://nachlese.example"
      #expect(try await lena.post("/people", ["name": "Tomke Behrens"]).status == .seeOther)
    }
  }

  @Test func `a token needs no origin, and beside it a cookie counts for nothing`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      var both = try await site.program(guest, of: TestSite.jonas)
      both.cookie = try await site.signedIn(guest).cookie
      #expect(try await both.get("/").text == "home of Jonas Petersen")
      #expect(try await both.post("/api/v1/people", json: #"{"name": "Tomke Behrens"}"#).status == .created)
      both.bearer = "nl_wrong"
      #expect(
        try await both.post("/api/v1/people", json: #"{"name": "Tomke Behrens"}"#).status == .unauthorized)
      #expect(try await both.get("/").status == .seeOther)
    }
  }

  @Test func `a proxy's Basic sign-in is no token`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var lena = try await site.signedIn(guest)
      #expect(
        try await lena.get("/", [.authorization: "Basic bGVuYTpnZWhlaW0="]).text == "home of Lena Harms")
      lena.origin = nil
      let answer = try await lena.post("/people", ["name": "A"], [.authorization: "Basic bGVuYTpnZWhlaW0="])
      #expect(answer.status == .forbidden)
    }
  }

  @Test func `JSON with a cookie needs the origin as well, and its content type`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var lena = try await site.signedIn(guest)
      #expect(try await lena.post("/api/v1/people", json: #"{"name": "A"}"#).status == .created)
      #expect(
        try await lena.send(#"{"name": "A"}"#, "text/plain", to: "/api/v1/people").status
          == .unsupportedMediaType)
      lena.origin = nil
      #expect(try await lena.post("/api/v1/people", json: #"{"name": "A"}"#).status == .forbidden)
    }
  }
}
