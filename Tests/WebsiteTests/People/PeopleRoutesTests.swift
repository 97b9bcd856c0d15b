import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// The interface for programs.
struct PeopleRoutesTests {
  private struct Added: Decodable {
    let id: String
    let name: String
    let account: Bool
    let reset: String?
  }

  private struct Made: Decodable {
    let token: String
  }

  @Test func `a program adds a person by name`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let program = try await site.program(guest, of: TestSite.jonas)
      let answer = try await program.post("/api/v1/people", json: #"{"name": "Tomke Behrens"}"#)
      let added: Added = try answer.decoded()
      #expect(
        answer.status == .created && added.name == "Tomke Behrens" && !added.account && added.reset == nil)
      let everybody: [Added] = try await program.get("/api/v1/people").decoded()
      #expect(everybody.map(\.name).sorted() == ["Jonas Petersen", "Lena Harms", "Tomke Behrens"])
    }
  }

  @Test func `an administrator's program makes an account, and gets the link for its password`() async throws
  {
    try await TestSite().visited { (site, guest) async throws in
      let program = try await site.program(guest)
      let json = #"{"name": "Amira Saleh", "email": "amira@brackmoor.example", "role": "admin"}"#
      let added: Added = try await program.post("/api/v1/people", json: json).decoded()
      let link = try #require(added.reset?.firstMatch(of: /http:..localhost(.resets.+)/))
      #expect(
        try await guest.post(String(link.output.1), ["password": TestSite.password]).status == .seeOther)
      let taken = try await program.post("/api/v1/people", json: json)
      #expect(taken.status == .conflict)
      #expect(try taken.problem().type == "/problems/emailTaken")
    }
  }

  @Test func `an account made with its password is ready at once`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let program = try await site.program(guest)
      let json =
        #"{"name": "Amira Saleh", "email": "amira@brackmoor.example", "password": "four barley sheaves"}"#
      let added: Added = try await program.post("/api/v1/people", json: json).decoded()
      #expect(added.account && added.reset == nil)
      let form: KeyValuePairs = ["email": "amira@brackmoor.example", "password": "four barley sheaves"]
      #expect(try await guest.post("/signin", form).status == .seeOther)
      let weak = #"{"name": "Tomke Behrens", "email": "tomke@brackmoor.example", "password": "short"}"#
      #expect(
        try await program.post("/api/v1/people", json: weak).problem().type == "/problems/passwordTooShort")
      let lone = #"{"name": "Tomke Behrens", "password": "four barley sheaves"}"#
      #expect(try await program.post("/api/v1/people", json: lone).status == .badRequest)
    }
  }

  @Test func `a token is for oneself, and nobody else`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let program = try await site.program(guest)
      let own = #"{"name": "backup", "for": "LENA@brackmoor.example"}"#
      #expect(try await program.post("/api/v1/tokens", json: own).status == .created)
      let other = #"{"name": "backup", "for": "jonas@brackmoor.example"}"#
      #expect(try await program.post("/api/v1/tokens", json: other).status == .forbidden)
      #expect(try await site.membership.tokens.all(of: TestSite.jonas).isEmpty)
    }
  }

  @Test func `a member's program makes no account`() async throws {
    try await TestSite().visited(with: [.admin, .member]) { (site, guest) async throws in
      let json = #"{"name": "Amira Saleh", "email": "amira@brackmoor.example"}"#
      let answer = try await site.program(guest, of: TestSite.jonas).post("/api/v1/people", json: json)
      #expect(answer.status == .forbidden)
      #expect(try answer.problem().type == "/problems/administratorsOnly")
    }
  }

  @Test func `a program makes a token for its owner`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var program = try await site.program(guest)
      let answer = try await program.post("/api/v1/tokens", json: #"{"name": "backup"}"#)
      let made: Made = try answer.decoded()
      #expect(answer.status == .created && made.token.hasPrefix("nl_"))
      program.bearer = made.token
      #expect(try await program.get("/api/v1/people").status == .ok)
    }
  }

  @Test(arguments: [
    ("{", "/problems/badRequest"), ("[]", "/problems/badRequest"), ("{}", "/problems/badRequest"),
    (#"{"name": 7}"#, "/problems/badRequest"), (#"{"name": null}"#, "/problems/badRequest"),
    (#"{"name": "a", "email": "a@b.example", "role": "owner"}"#, "/problems/badRequest"),
    (#"{"name": ""}"#, "/problems/emptyText"), (#"{"name": "a\u0000b"}"#, "/problems/controlCharacter"),
    (#"{"name": "a", "email": "none"}"#, "/problems/badEmail"),
  ]) func `what cannot be read is refused, with a pointer to the place`(json: String, type: String)
    async throws
  {
    try await TestSite().visited { (site, guest) async throws in
      let answer = try await site.program(guest).post("/api/v1/people", json: json)
      let problem = try answer.problem()
      #expect(answer.status.kind == .clientError && problem.status == answer.status.code)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(problem.type == type)
      #expect(type != "/problems/badRequest" || problem.detail != nil)
      #expect(try await site.membership.people.all().count == 1)
    }
  }

  @Test func `without a token, or with a wrong one, a program gets a 401`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var program = guest
      program.origin = nil
      for bearer in [nil, "", "nl_wrong"] {
        program.bearer = bearer
        let answer = try await program.post("/api/v1/people", json: #"{"name": "a"}"#)
        #expect(answer.status == .unauthorized)
        #expect(try answer.problem().type == "/problems/signInRequired")
      }
    }
  }
}
