import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// The first visit.
struct SetupTests {
  private static let form: KeyValuePairs = [
    "code": TestSite.code, "name": "Lena Harms", "email": "Lena@Brackmoor.example",
    "password": TestSite.password,
  ]

  @Test func `without an account, every way leads to a page that names the console`() async throws {
    try await TestSite().visited(with: []) { (site, guest) async throws in
      let start = try await guest.get("/")
      #expect(start.status == .seeOther && start.location == "/signin")
      let page = try await guest.get("/signin")
      #expect(page.status == .ok)
      #expect(page.text.contains(site.words(.en)("signin.unset.sentence")))
      #expect(!page.text.contains(TestSite.code))
    }
  }

  @Test func `the code makes the first account, an administrator's, and signs in`() async throws {
    try await TestSite().visited(with: []) { (site, guest) async throws in
      #expect(try await guest.get("/setup?code=\(TestSite.code)").text.contains("new-password"))
      let answer = try await guest.post("/setup", Self.form)
      #expect(answer.status == .seeOther && answer.location == "/")
      #expect(try await guest.keeping(answer).get("/").text == "home of Lena Harms")
      let account = try await site.membership.accounts.all().first
      #expect(account?.role == .admin && account?.email.text == "lena@brackmoor.example")
    }
  }

  @Test(arguments: [("Europe/Berlin", "Europe/Berlin"), ("MEZ", "UTC"), ("", "UTC")])
  func `the workspace begins in the zone and the language of the first browser`(
    _ told: String, _ zone: String
  ) async throws {
    try await TestSite().visited(with: []) { (site, guest) async throws in
      let form: KeyValuePairs = [
        "code": TestSite.code, "name": "Lena Harms", "email": "Lena@Brackmoor.example",
        "password": TestSite.password, "zone": told,
      ]
      _ = try await guest.post("/setup", form)
      #expect(try await site.website.settings.read() == WorkspaceSettings(zone: zone, language: .en))
    }
  }

  @Test func `a wrong code opens nothing`() async throws {
    try await TestSite().visited(with: []) { (site, guest) async throws in
      #expect(try await guest.get("/setup?code=guess").status == .forbidden)
      #expect(try await guest.get("/setup").status == .forbidden)
      let form: KeyValuePairs = [
        "code": "guess", "name": "Lena Harms", "email": "lena@brackmoor.example",
        "password": TestSite.password,
      ]
      #expect(try await guest.post("/setup", form).status == .forbidden)
      #expect(try await site.membership.accounts.isEmpty())
    }
  }

  @Test func `once there is an account the code is worth nothing`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      #expect(try await guest.get("/setup?code=\(TestSite.code)").status == .conflict)
      #expect(try await guest.post("/setup", Self.form).status == .conflict)
      #expect(try await site.membership.accounts.all().count == 1)
    }
  }

  @Test func `of many who set up at once, one is first`() async throws {
    try await TestSite().visited(with: []) { (site, guest) async throws in
      let statuses = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
        for number in 0..<6 {
          group.addTask {
            try await guest.post(
              "/setup",
              [
                "code": TestSite.code, "name": "Lena Harms", "email": "lena\(number)@brackmoor.example",
                "password": TestSite.password,
              ]
            ).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.filter { $0 == .seeOther }.count == 1)
      #expect(statuses.filter { $0 == .conflict }.count == 5)
      #expect(try await site.membership.people.all().count == 1)
    }
  }

  @Test func `what is wrong is said beside its field, and what was typed is kept but for the password`()
    async throws
  {
    try await TestSite().visited(with: []) { (site, guest) async throws in
      let answer = try await guest.post(
        "/setup", ["code": TestSite.code, "name": " ", "email": "no address", "password": "barley"])
      let words = site.words(.en)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(words("refusal.emptyText")))
      #expect(answer.text.contains(words("error.badEmail")))
      #expect(answer.text.contains(words("error.passwordTooShort", ["fewest": "10"])))
      #expect(answer.text.contains("value=\"no address\""))
      #expect(!answer.text.contains("barley"))
    }
  }
}
