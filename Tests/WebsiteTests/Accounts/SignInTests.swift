import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// Signing in and out.
struct SignInTests {
  private static let right: KeyValuePairs = [
    "email": "LENA@brackmoor.example", "password": TestSite.password,
  ]

  @Test func `address and password sign in, in whatever case the address is typed`() async throws {
    try await TestSite().visited { (_, guest) async throws in
      let answer = try await guest.post("/signin", Self.right)
      #expect(answer.status == .seeOther && answer.location == "/")
      #expect(try await guest.keeping(answer).get("/").text == "home of Lena Harms")
    }
  }

  @Test func `wrong address, wrong password and no password get the same answer`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let passwordless = try NewAccount(
        person: PersonID("amira-saleh")!, name: "Amira Saleh", email: EmailAddress("amira@brackmoor.example"),
        role: .member, hash: nil)
      try await site.membership.accounts.add(passwordless, at: site.clock.now)
      for email in [
        "lena@brackmoor.example", "nobody@brackmoor.example", "amira@brackmoor.example", "nonsense", "",
      ] {
        let answer = try await guest.post("/signin", ["email": email, "password": "wrong password"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains(site.words(.en)("error.wrongCredentials")))
        #expect(answer.headers[.setCookie] == nil)
        #expect(!answer.text.contains("wrong password"))
      }
    }
  }

  @Test func `a disabled account gets in no more, neither anew nor with what it had`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let jonas = try await site.signedIn(guest, as: TestSite.jonas)
      let program = try await site.program(guest, of: TestSite.jonas)
      try await site.membership.accounts.disable(TestSite.jonas, at: site.clock.now)
      #expect(try await jonas.get("/").status == .seeOther)
      #expect(try await program.get("/api/v1/people").status == .unauthorized)
      let form: KeyValuePairs = ["email": "jonas@brackmoor.example", "password": TestSite.password]
      #expect(try await guest.post("/signin", form).status == .unprocessableContent)
    }
  }

  @Test func `signing in leads back to where it was asked for`() async throws {
    try await TestSite().visited { (_, guest) async throws in
      let sent = try await guest.get("/people?a=b&c=d")
      #expect(sent.location == "/signin?next=/people%3Fa%3Db%26c%3Dd")
      #expect(try await guest.get(sent.location).text.contains("value=\"/people?a=b&amp;c=d\""))
      let answer = try await guest.post(
        "/signin",
        ["email": "lena@brackmoor.example", "password": TestSite.password, "next": "/people?a=b&c=d"])
      #expect(answer.location == "/people?a=b&c=d")
    }
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example",
    "/ü", "", "evil",
  ]) func `and never to another site`(next: String) async throws {
    #expect(SignInAddress.local(next) == nil)
    try await TestSite().visited { (_, guest) async throws in
      let answer = try await guest.post(
        "/signin", ["email": "lena@brackmoor.example", "password": TestSite.password, "next": next])
      #expect(answer.location == "/")
    }
  }

  @Test func `too many attempts wait, and are told how long`() async throws {
    let limits = SignInLimits(perAccount: 3, perAddress: 100)
    try await TestSite(limits: limits).visited { (site, guest) async throws in
      for _ in 0..<3 {
        _ = try await guest.post("/signin", ["email": "lena@brackmoor.example", "password": "no"])
      }
      let refused = try await guest.post("/signin", Self.right)
      #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "300")
      #expect(refused.text.contains(site.words(.en)("error.tooManyAttempts", ["minutes": "5"])))
      site.clock.advance(by: 301)
      #expect(try await guest.post("/signin", Self.right).status == .seeOther)
    }
  }

  @Test func `an address that tries many accounts waits too`() async throws {
    let limits = SignInLimits(perAccount: 10, perAddress: 4)
    try await TestSite(limits: limits).visited { (_, guest) async throws in
      for number in 0..<4 {
        _ = try await guest.post("/signin", ["email": "a\(number)@b.example", "password": "no"])
      }
      #expect(try await guest.post("/signin", Self.right).status == .tooManyRequests)
    }
  }

  @Test func `signing out ends the sign-in, not only the cookie`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let answer = try await lena.post("/signout")
      #expect(answer.status == .seeOther && answer.location == "/signin")
      #expect(answer.headers[.setCookie]?.contains("Max-Age=0") == true)
      #expect(try await lena.get("/").status == .seeOther)
    }
  }

  @Test func `a sign-in outlasts a meeting, slides while it is used, and ends after 30 days without`()
    async throws
  {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      site.clock.advance(by: 20 * 86_400)
      let answer = try await lena.get("/")
      #expect(answer.status == .ok && answer.headers[.setCookie]?.contains("Max-Age=2592000") == true)
      #expect(try await lena.get("/").headers[.setCookie] == nil)
      site.clock.advance(by: 29 * 86_400)
      #expect(try await lena.get("/").status == .ok)
      site.clock.advance(by: 30 * 86_400)
      #expect(try await lena.get("/").status == .seeOther)
    }
  }

  @Test func `whoever is signed in is not asked again`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      #expect(try await site.signedIn(guest).get("/signin").location == "/")
    }
  }
}
