import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// The list of people, and what administrators do about accounts.
struct PeopleTests {
  @Test func `everybody signed in adds people by name`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let jonas = try await site.signedIn(guest, as: TestSite.jonas)
      #expect(try await jonas.post("/people", ["name": " Tomke Behrens "]).status == .seeOther)
      let page = try await jonas.get("/people")
      #expect(page.text.contains("Tomke Behrens") && page.text.contains(site.words(.en)("people.noAccount")))
      #expect(!page.text.contains("lena@brackmoor.example"))
      #expect(try await jonas.post("/people", ["name": ""]).status == .unprocessableContent)
    }
  }

  @Test func `an administrator gets a link to pass on, under the address of the site`() async throws {
    try await TestSite(try Site(publicURL: "http://nachlese.example")).visited { (site, guest) async throws in
      var lena = try await site.signedIn(guest)
      lena.origin = "http://nachlese.example"
      let page = try await lena.post("/people/invitations", ["role": "member"])
      let link = try #require(
        page.text.firstMatch(of: /http:..nachlese.example(.invitations.[A-Za-z0-9_-]{43})/))
      #expect(try await guest.get(String(link.output.1)).status == .ok)
      #expect(try await !lena.get("/people").text.contains(String(link.output.1)))
      let id = try #require(try await site.membership.invitations.open(at: site.clock.now).first?.id.text)
      #expect(try await lena.post("/people/invitations/\(id)/revocation").status == .seeOther)
      #expect(try await lena.post("/people/invitations/\(id)/revocation").status == .notFound)
      #expect(try await guest.get(String(link.output.1)).status == .gone)
    }
  }

  @Test func `roles change, but the last administrator stays one`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let refused = try await lena.post("/people/lena-harms/role", ["role": "member"])
      #expect(refused.status == .conflict)
      #expect(refused.text.contains(site.words(.en)("error.lastAdministrator")))
      #expect(try await lena.post("/people/lena-harms/access", ["access": "disabled"]).status == .conflict)
      #expect(try await lena.post("/people/jonas-petersen/role", ["role": "admin"]).status == .seeOther)
      #expect(try await lena.post("/people/lena-harms/role", ["role": "member"]).status == .seeOther)
      #expect(try await lena.post("/people/invitations", ["role": "member"]).status == .forbidden)
    }
  }

  @Test func `two administrators who demote each other at once do not both succeed`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      try await site.membership.accounts.setRole(.admin, of: TestSite.jonas)
      let lena = try await site.signedIn(guest)
      let jonas = try await site.signedIn(guest, as: TestSite.jonas)
      async let first = lena.post("/people/jonas-petersen/role", ["role": "member"])
      async let second = jonas.post("/people/lena-harms/role", ["role": "member"])
      _ = try await (first, second)
      #expect(try await site.membership.accounts.all().contains { $0.role == .admin })
    }
  }

  @Test func `an account is disabled and opened again`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let jonas = try await site.signedIn(guest, as: TestSite.jonas)
      #expect(
        try await lena.post("/people/jonas-petersen/access", ["access": "disabled"]).status == .seeOther)
      #expect(try await jonas.get("/").status == .seeOther)
      #expect(try await lena.get("/people").text.contains(site.words(.en)("people.disabled")))
      #expect(try await lena.post("/people/jonas-petersen/access", ["access": "enabled"]).status == .seeOther)
      let form: KeyValuePairs = ["email": "jonas@brackmoor.example", "password": TestSite.password]
      #expect(try await guest.post("/signin", form).status == .seeOther)
    }
  }

  @Test func `an administrator makes a reset link`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let page = try await site.signedIn(guest).post("/people/jonas-petersen/resets")
      let link = try #require(page.text.firstMatch(of: /http:..localhost(.resets.[A-Za-z0-9_-]{43})/))
      #expect(try await guest.get(String(link.output.1)).text.contains("jonas@brackmoor.example"))
    }
  }

  @Test(arguments: [
    "/people/invitations", "/people/invitations/x/revocation", "/people/lena-harms/role",
    "/people/lena-harms/access", "/people/lena-harms/resets", "/settings",
  ]) func `none of that is for members, nor for strangers`(path: String) async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let form: KeyValuePairs = ["role": "admin", "access": "disabled", "language": "en", "zone": "UTC"]
      let jonas = try await site.signedIn(guest, as: TestSite.jonas)
      #expect(try await jonas.post(path, form).status == .forbidden)
      #expect(try await guest.post(path, form).location == "/signin")
    }
  }

  @Test(arguments: ["nobody", "%00", "a%2Fb", "..", String(repeating: "a", count: 60)])
  func `unknown ids are not found`(id: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      for (path, form) in [("role", ["role": "admin"]), ("access", ["access": "enabled"]), ("resets", [:])]
        as [(String, KeyValuePairs<String, String>)]
      {
        let status = try await lena.post("/people/\(id)/\(path)", form).status
        #expect(status == .notFound || status == .badRequest)
      }
    }
  }

  @Test func `a role and an access that are none are refused`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      #expect(try await lena.post("/people/invitations", ["role": "owner"]).status == .badRequest)
      #expect(try await lena.post("/people/lena-harms/role", ["role": "owner"]).status == .badRequest)
      #expect(try await lena.post("/people/lena-harms/access", ["access": "?"]).status == .badRequest)
    }
  }
}
