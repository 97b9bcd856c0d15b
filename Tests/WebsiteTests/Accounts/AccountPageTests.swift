import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// My account.
struct AccountPageTests {
  @Test func `name and language change, and the page answers in the new language`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let answer = try await lena.post("/account", ["name": "Lena Harms-Berg", "language": "de"])
      #expect(answer.status == .seeOther)
      let page = try await lena.get(answer.location)
      #expect(page.text.contains("<html lang=\"de\">") && page.text.contains("Lena Harms-Berg"))
      #expect(page.text.contains(site.words(.de)("account.done.profile")))
      _ = try await lena.post("/account", ["name": "Lena Harms", "language": ""])
      #expect(try await lena.get("/account").text.contains("<html lang=\"en\">"))
    }
  }

  @Test(arguments: ["", " ", "a\u{7}b", "a\nb", String(repeating: "a", count: 201)])
  func `a name that is none is refused and shown again`(name: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let answer = try await site.signedIn(guest).post("/account", ["name": name])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("aria-invalid=\"true\""))
      #expect(try await site.membership.people.all().map(\.name) == ["Lena Harms"])
    }
  }

  @Test func `a new password ends the other sign-ins and keeps this one`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let here = try await site.signedIn(guest)
      let elsewhere = try await site.signedIn(guest)
      let form: KeyValuePairs = ["current": TestSite.password, "password": "four barley sheaves"]
      #expect(try await here.post("/account/password", form).location == "/account?done=password")
      #expect(try await here.get("/").status == .ok)
      #expect(try await elsewhere.get("/").status == .seeOther)
    }
  }

  @Test func `the current password is asked for, and guessing it is limited`() async throws {
    let limits = SignInLimits(perAccount: 2)
    try await TestSite(limits: limits).visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let form: KeyValuePairs = ["current": "a wild guess", "password": "four barley sheaves"]
      for _ in 0..<2 {
        let answer = try await lena.post("/account/password", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains(site.words(.en)("error.wrongPassword")))
        #expect(!answer.text.contains("a wild guess") && !answer.text.contains("four barley"))
      }
      #expect(try await lena.post("/account/password", form).status == .tooManyRequests)
    }
  }

  @Test(arguments: ["short", "lena harms", "LENA@brackmoor.example", String(repeating: "ä", count: 600)])
  func `a weak or endless password is refused`(password: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let form: KeyValuePairs = ["current": TestSite.password, "password": password]
      let answer = try await site.signedIn(guest).post("/account/password", form)
      #expect(answer.status == .unprocessableContent)
    }
  }

  @Test func `a sign-in elsewhere is seen and ended, and nobody else's can be`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let here = try await site.signedIn(guest)
      let elsewhere = try await site.signedIn(guest)
      let jonas = try await site.signedIn(guest, as: TestSite.jonas)
      #expect(try await here.get("/account").text.components("Firefox, Linux") >= 2)
      let ids = try await site.membership.sessions.all(of: TestSite.lena, at: site.clock.now).map(\.id)
      for id in ids {
        #expect(try await jonas.post("/account/sessions/\(id.text)/revocation").status == .notFound)
      }
      _ = try await here.post("/account/sessions/revocation")
      #expect(try await elsewhere.get("/").status == .seeOther)
      #expect(try await here.get("/").status == .ok)
      let own = try #require(
        try await site.membership.sessions.all(of: TestSite.lena, at: site.clock.now).first)
      #expect(try await here.post("/account/sessions/\(own.id.text)/revocation").status == .seeOther)
      #expect(try await here.get("/").status == .seeOther)
    }
  }

  @Test func `a token is shown once, works, and works no more when revoked`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let page = try await lena.post("/account/tokens", ["token": "nightly export"])
      let secret = try #require(page.text.firstMatch(of: /nl_[A-Za-z0-9_-]{43}/)).output
      var program = guest
      program.bearer = String(secret)
      program.origin = nil
      #expect(
        try await program.post("/api/v1/people", json: #"{"name": "Tomke Behrens"}"#).status == .created)
      let again = try await lena.get("/account").text
      #expect(again.contains("nightly export") && !again.contains(String(secret)))
      let id = try #require(try await site.membership.tokens.all(of: TestSite.lena).first?.id.text)
      let jonas = try await site.signedIn(guest, as: TestSite.jonas)
      #expect(try await jonas.post("/account/tokens/\(id)/revocation").status == .notFound)
      #expect(try await lena.post("/account/tokens/\(id)/revocation").status == .seeOther)
      let refused = try await program.post("/api/v1/people", json: #"{"name": "Tomke Behrens"}"#)
      #expect(refused.status == .unauthorized && refused.headers[.wwwAuthenticate] == "Bearer")
    }
  }

  @Test func `a token needs a name`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      #expect(try await lena.post("/account/tokens", ["token": " "]).status == .unprocessableContent)
      #expect(try await site.membership.tokens.all(of: TestSite.lena).isEmpty)
    }
  }
}

extension String {
  /// How often it contains the text.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
