import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// Joining by a link, and a new password by another.
struct InvitationTests {
  @Test func `ten colleagues are in by one link at once`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let link = "/invitations/\(try await site.invitation().text)"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<10 {
          group.addTask {
            #expect(try await guest.get(link).status == .ok)
            let answer = try await guest.post(
              link, Self.form("Tomke Behrens", "tomke\(number)@brackmoor.example"))
            #expect(answer.status == .seeOther)
            #expect(try await guest.keeping(answer).get("/").text == "home of Tomke Behrens")
          }
        }
        try await group.waitForAll()
      }
      #expect(try await site.membership.accounts.all().count == 11)
      #expect(try await site.membership.invitations.open(at: site.clock.now).first?.used == 10)
    }
  }

  @Test func `the administrator fixes the role, whatever the form says`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let link = "/invitations/\(try await site.invitation(.member).text)"
      let form: KeyValuePairs = [
        "name": "Amira Saleh", "email": "amira@brackmoor.example", "password": TestSite.password,
        "role": "admin",
      ]
      #expect(try await guest.post(link, form).status == .seeOther)
      #expect(
        try await site.membership.accounts.find(EmailAddress("amira@brackmoor.example"))?.role == .member)
    }
  }

  @Test func `whoever was entered by name is asked whether it is them, and becomes that person`() async throws
  {
    try await TestSite().visited { (site, guest) async throws in
      let known = try await site.membership.people.add(Fresh.id(), name: "Tomke Behrens", at: site.clock.now)
      let link = "/invitations/\(try await site.invitation().text)"
      let question = try await guest.post(link, Self.form(" Tomke  Behrens", "tomke@brackmoor.example"))
      #expect(question.status == .ok && question.headers[.setCookie] == nil)
      #expect(question.text.contains(site.words(.en)("account.join.known", ["name": "Tomke Behrens"])))
      #expect(!question.text.contains(" checked"))
      let answer = try await guest.post(link, Self.form(offered: known.id, known: known.id))
      #expect(answer.status == .seeOther)
      let people = try await site.membership.people.all()
      #expect(people.map(\.name).sorted() == ["Lena Harms", "Tomke Behrens"] && people.allSatisfy(\.account))
    }
  }

  @Test func `whoever does not say so joins as another person`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let known = try await site.membership.people.add(Fresh.id(), name: "Tomke Behrens", at: site.clock.now)
      let link = "/invitations/\(try await site.invitation().text)"
      #expect(try await guest.post(link, Self.form(offered: known.id, known: nil)).status == .seeOther)
      let people = try await site.membership.people.all()
      #expect(
        people.filter { $0.name == "Tomke Behrens" }.map(\.account).sorted { !$0 && $1 } == [false, true])
      #expect(try await site.membership.accounts.find(known.id) == nil)
    }
  }

  @Test func `a form cannot say that somebody is a person of another name, or one of two`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let (people, now) = (site.membership.people, site.clock.now)
      let other = try await people.add(Fresh.id(), name: "Amira Saleh", at: now)
      let link = "/invitations/\(try await site.invitation().text)"
      #expect(try await guest.post(link, Self.form(offered: other.id, known: other.id)).status == .seeOther)
      #expect(try await site.membership.accounts.find(other.id) == nil)
      let twins =
        [try await people.add(Fresh.id(), name: "Henrik Oldig", at: now)]
        + [try await people.add(Fresh.id(), name: "Henrik Oldig", at: now)]
      let form: KeyValuePairs = [
        "name": "Henrik Oldig", "email": "henrik@brackmoor.example", "password": TestSite.password,
        "offered": twins[0].id.text, "known": twins[0].id.text,
      ]
      #expect(try await guest.post(link, form).status == .seeOther)
      #expect(try await site.membership.accounts.find(twins[0].id) == nil)
    }
  }

  @Test func `of two who join as the same person at once, one is told so`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let known = try await site.membership.people.add(Fresh.id(), name: "Tomke Behrens", at: site.clock.now)
      let secret = try await site.invitation()
      let accounts = try ["tomke@brackmoor.example", "behrens@brackmoor.example"].map {
        try NewAccount(
          person: known.id, name: known.name, email: EmailAddress($0), role: .member, hash: "hash")
      }
      func join(_ account: NewAccount) async throws {
        let session = NewSession(id: Fresh.id(), secret: Fresh.secret(), browser: "Firefox on Linux")
        try await site.membership.invitations.join(
          by: secret, as: account, session: session, at: site.clock.now)
      }
      try await join(accounts[0])
      await #expect(throws: AccountRefusal.personTaken) { try await join(accounts[1]) }
    }
  }

  @Test func `an address that is taken is said beside its field, and nobody is added`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let link = "/invitations/\(try await site.invitation().text)"
      let answer = try await guest.post(link, Self.form("Lena Harms", "LENA@brackmoor.example"))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(site.words(.en)("error.emailTaken")))
      #expect(answer.text.contains("value=\"LENA@brackmoor.example\""))
      #expect(try await site.membership.people.all().count == 1)
    }
  }

  @Test func `an unknown, a revoked and an expired link each say so`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let words = site.words(.en)
      let secret = try await site.invitation()
      try await expectRefusal("/invitations/unknown", .notFound, words("error.linkUnknown"), guest)
      site.clock.advance(by: 7 * 86_400)
      try await expectRefusal("/invitations/\(secret.text)", .gone, words("error.linkExpired"), guest)
      let second = try await site.invitation()
      let id = try #require(try await site.membership.invitations.open(at: site.clock.now).first?.id)
      try await site.membership.invitations.revoke(id, at: site.clock.now)
      try await expectRefusal("/invitations/\(second.text)", .gone, words("error.linkRevoked"), guest)
      #expect(try await site.membership.people.all().count == 1)
    }
  }

  @Test func `a reset link sets the password once and ends every sign-in`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let before = try await site.signedIn(guest)
      let secret = try await site.website.offerReset(for: TestSite.lena, by: TestSite.lena)
      let link = "/resets/\(secret.text)"
      #expect(try await guest.get(link).text.contains("lena@brackmoor.example"))
      #expect(try await guest.post(link, ["password": "short"]).status == .unprocessableContent)
      let answer = try await guest.post(link, ["password": "four barley sheaves"])
      #expect(answer.status == .seeOther)
      #expect(try await guest.keeping(answer).get("/").status == .ok)
      #expect(try await before.get("/").status == .seeOther)
      try await expectRefusal(link, .gone, site.words(.en)("error.linkUsed"), guest)
      let form: KeyValuePairs = ["email": "lena@brackmoor.example", "password": "four barley sheaves"]
      #expect(try await guest.post("/signin", form).status == .seeOther)
    }
  }

  @Test func `of two who use a reset link at once, one is refused`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let secret = try await site.website.offerReset(for: TestSite.lena, by: TestSite.lena)
      async let first = guest.post("/resets/\(secret.text)", ["password": "four barley sheaves"])
      async let second = guest.post("/resets/\(secret.text)", ["password": "five barley sheaves"])
      #expect(Set(try await [first.status, second.status]) == [.seeOther, .gone])
    }
  }

  @Test func `a reset link ends after a day, when a newer one is made, and with its account`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let words = site.words(.en)
      let old = try await site.website.offerReset(for: TestSite.jonas, by: TestSite.lena)
      let new = try await site.website.offerReset(for: TestSite.jonas, by: TestSite.lena)
      try await expectRefusal("/resets/\(old.text)", .gone, words("error.linkRevoked"), guest)
      #expect(try await guest.get("/resets/\(new.text)").status == .ok)
      site.clock.advance(by: 86_400)
      try await expectRefusal("/resets/\(new.text)", .gone, words("error.linkExpired"), guest)
      let last = try await site.website.offerReset(for: TestSite.jonas, by: TestSite.lena)
      try await site.membership.accounts.disable(TestSite.jonas, at: site.clock.now)
      try await expectRefusal("/resets/\(last.text)", .gone, words("error.linkRevoked"), guest)
    }
  }

  @Test func `a link for joining resets nothing, and the other way round`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let join = try await site.invitation()
      let reset = try await site.website.offerReset(for: TestSite.lena, by: TestSite.lena)
      #expect(try await guest.get("/resets/\(join.text)").status == .notFound)
      #expect(try await guest.get("/invitations/\(reset.text)").status == .notFound)
    }
  }

  private static func form(_ name: String, _ email: String) -> KeyValuePairs<String, String> {
    ["name": name, "email": email, "password": TestSite.password]
  }

  private static func form(offered: PersonID, known: PersonID?) -> KeyValuePairs<String, String> {
    [
      "name": "Tomke Behrens", "email": "tomke@brackmoor.example", "password": TestSite.password,
      "offered": offered.text, "known": known?.text ?? "",
    ]
  }

  private func expectRefusal(
    _ link: String, _ status: HTTPResponse.Status, _ sentence: String, _ guest: Guest
  ) async throws {
    let form: KeyValuePairs = ["name": "A", "email": "a@b.example", "password": "four barley sheaves"]
    for answer in [try await guest.get(link), try await guest.post(link, form)] {
      #expect(answer.status == status)
      #expect(answer.text.contains(sentence))
    }
  }
}
