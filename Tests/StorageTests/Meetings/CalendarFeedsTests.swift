import Foundation
import Postmortems
import Testing

@testable import Storage

struct CalendarFeedsTests {
  static let start = TestMembership.start
  let old = Secret(presented: "old")
  let new = Secret(presented: "new")

  @Test func `whoever has the address is who it was made for, until it is made anew`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: Self.start)
      let feeds = membership.feeds
      #expect(try await feeds.since(of: TestMembership.lena) == nil)
      try await feeds.renew(old, of: TestMembership.lena, at: Self.start)
      #expect(try await feeds.recognise(old)?.person == TestMembership.lena)
      try await feeds.renew(new, of: TestMembership.lena, at: Self.start + 60)
      #expect(try await feeds.recognise(old) == nil)
      #expect(try await feeds.recognise(new)?.person == TestMembership.lena)
      #expect(try await feeds.since(of: TestMembership.lena) == Self.start + 60)
      try await feeds.end(of: TestMembership.lena)
      #expect(try await feeds.recognise(new) == nil)
    }
  }

  @Test func `nothing but the digest of the address is kept`() async throws {
    try await TestMembership.kept { membership, database in
      try await membership.accounts.add(try TestMembership.account(), at: Self.start)
      try await membership.feeds.renew(old, of: TestMembership.lena, at: Self.start)
      let rows = try await database.rows(Statement("SELECT digest FROM calendar_feeds"))
      #expect(try rows.map { try $0.text(0) } == [old.digest])
    }
  }

  @Test func `the address of a disabled account opens nothing`() async throws {
    try await TestMembership.kept { membership, database in
      try await membership.accounts.add(try TestMembership.account(), at: Self.start)
      try await membership.feeds.renew(old, of: TestMembership.lena, at: Self.start)
      _ = try await database.commit([Storage.Unit([Statement("UPDATE accounts SET disabled_at = 1")])])
      #expect(try await membership.feeds.recognise(old) == nil)
    }
  }
}
