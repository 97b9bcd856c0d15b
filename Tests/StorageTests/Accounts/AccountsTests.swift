import Foundation
import Postmortems
import Storage
import Testing

/// People and accounts, as their tables keep them.
struct AccountsTests {
  private let start = TestMembership.start
  private let lena = TestMembership.lena
  private let tomke = TestMembership.tomke

  @Test func `people have accounts or not, and are found by their ids`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      let added = try await membership.people.add(tomke, name: " Tomke Behrens ", at: start + 1)
      #expect(added == Person(id: tomke, name: "Tomke Behrens", account: false))
      #expect(try await membership.people.all().map(\.account) == [true, false])
      let many = (0..<1_200).map { PersonID("p\($0)")! } + [tomke, lena]
      #expect(Set(try await membership.people.find(many).map(\.id)) == [tomke, lena])
      #expect(try await membership.people.find([PersonID]()).isEmpty)
    }
  }

  @Test func `adding a person again changes nothing`() async throws {
    try await TestMembership.kept { membership in
      _ = try await membership.people.add(tomke, name: "Tomke Behrens", at: start)
      #expect(try await membership.people.add(tomke, name: "Else", at: start).name == "Tomke Behrens")
      await #expect(throws: Refusal.emptyText) {
        _ = try await membership.people.add(lena, name: " ", at: start)
      }
      await #expect(throws: AccountRefusal.unknownPerson) {
        try await membership.people.rename(lena, to: "Lena Harms")
      }
    }
  }

  @Test func `somebody may be taken over by name while alone with it, without an account, and no reader`()
    async throws
  {
    try await TestMembership.kept { membership, database in
      _ = try await membership.people.add(tomke, name: "Tomke Behrens", at: start)
      #expect(try await membership.people.free(named: "Tomke Behrens", at: start)?.id == tomke)
      _ = try await database.commit([TestMembership.restricted(until: start + 60, reader: tomke)])
      #expect(try await membership.people.free(named: "Tomke Behrens", at: start + 59) == nil)
      #expect(try await membership.people.free(named: "Tomke Behrens", at: start + 60)?.id == tomke)
      _ = try await membership.people.add(lena, name: "Tomke Behrens", at: start)
      #expect(try await membership.people.free(named: "Tomke Behrens", at: start + 60) == nil)
    }
  }

  @Test func `a person known by name gets an account later, and stays the same person`() async throws {
    try await TestMembership.kept { membership in
      _ = try await membership.people.add(tomke, name: "Tomke Behrens", at: start)
      let new = try TestMembership.account(tomke, "Tomke B.", "tomke@brackmoor.example", .member)
      try await membership.accounts.add(new, at: start)
      #expect(try await membership.people.all() == [Person(id: tomke, name: "Tomke Behrens", account: true)])
    }
  }

  @Test func `an address belongs to one account, in whatever case`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      await #expect(throws: AccountRefusal.emailTaken) {
        let new = try TestMembership.account(tomke, "Tomke Behrens", "LENA@Brackmoor.example")
        try await membership.accounts.add(new, at: start)
      }
      #expect(try await membership.people.all().count == 1)
      #expect(try await membership.accounts.find(EmailAddress("Lena@BRACKMOOR.example"))?.person == lena)
    }
  }

  @Test(arguments: [
    "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\u{0}", "a@b\n", "a\u{202E}@b",
    "a@" + String(repeating: "b", count: 260),
  ]) func `what is no address is refused`(typed: String) {
    #expect(throws: AccountRefusal.badEmail) { try EmailAddress(typed) }
  }

  @Test func `addresses are compared by their bytes`() throws {
    #expect(try EmailAddress("j\u{F6}rg@b.example") != EmailAddress("jo\u{308}rg@b.example"))
    #expect(try EmailAddress(" Lena@B.example ").text == "lena@b.example")
    #expect(try EmailAddress("J\u{D6}RG@b.example").text == "j\u{D6}rg@b.example")
  }

  @Test func `an account without a password has no hash, and is no administrator to rely on`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      let other = try TestMembership.account(
        tomke, "Tomke Behrens", "tomke@brackmoor.example", .admin, hash: nil)
      try await membership.accounts.add(other, at: start)
      #expect(try await membership.accounts.hash(of: tomke) == nil)
      await #expect(throws: AccountRefusal.lastAdministrator) {
        try await membership.accounts.setRole(.member, of: lena)
      }
      try await membership.accounts.setPassword("another", of: tomke, keeping: nil)
      try await membership.accounts.setRole(.member, of: lena)
      #expect(try await membership.accounts.find(lena)?.participant == Participant(lena, .member))
    }
  }

  @Test func `changes of an unknown account are refused`() async throws {
    try await TestMembership.kept { membership in
      let accounts = membership.accounts
      await #expect(throws: AccountRefusal.unknownAccount) { try await accounts.setRole(.member, of: lena) }
      await #expect(throws: AccountRefusal.unknownAccount) { try await accounts.disable(lena, at: start) }
      await #expect(throws: AccountRefusal.unknownAccount) { try await accounts.enable(lena) }
      await #expect(throws: AccountRefusal.unknownAccount) { try await accounts.setLanguage(.de, of: lena) }
      await #expect(throws: AccountRefusal.unknownAccount) {
        try await accounts.setPassword("h", of: lena, keeping: nil)
      }
    }
  }

  @Test func `settings are what a fresh workspace has until they are set`() async throws {
    try await TestMembership.kept { membership in
      #expect(try await membership.settings.read() == WorkspaceSettings(name: "", zone: "UTC", language: .en))
      let settings = WorkspaceSettings(name: " Brackmoor ", zone: "Europe/Berlin", language: .de)
      try await membership.settings.write(settings)
      #expect(try await membership.settings.read().name == "Brackmoor")
      await #expect(throws: AccountRefusal.unknownZone) {
        try await membership.settings.write(WorkspaceSettings(zone: "Berlin"))
      }
      #expect(try await membership.settings.read().zone == "Europe/Berlin")
    }
  }
}
