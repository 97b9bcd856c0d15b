import Foundation
import Postmortems
import Testing

@testable import Storage

/// Who takes turns in facilitating, and what takes their time.
struct FacilitatorPoolTests {
  static let start = TestMembership.start
  static let today = CivilDate(spelled: "2026-01-05")!
  static let lena = PlannedPostmortem.lena
  static let amira = PlannedPostmortem.amira

  /// Lena Harms and Amira Saleh facilitate, Tomke Behrens learns.
  private func pooled(_ body: (Membership, any Database) async throws -> Void) async throws {
    try await TestMembership.kept { membership, database in
      for (person, name, email) in [
        (Self.lena, "Lena Harms", "lena"), (Self.amira, "Amira Saleh", "amira"),
        (PlannedPostmortem.tomke, "Tomke Behrens", "tomke"),
      ] {
        try await membership.accounts.add(
          try TestMembership.account(person, name, "\(email)@brackmoor.example"), at: Self.start)
        let role: PoolMember.Role = person == PlannedPostmortem.tomke ? .learns : .facilitates
        try await membership.pool.add(person, as: role, at: Self.start)
      }
      try await body(membership, database)
    }
  }

  private func members(_ membership: Membership) async throws -> [PoolMember] {
    try await membership.pool.members(at: Self.start, today: Self.today)
  }

  private func engagements(
    _ membership: Membership, from: Double, to: Double, but: PostmortemID? = nil, meeting: MeetingID? = nil,
    for reader: PersonID = lena
  ) async throws -> [PersonID: [Engagement]] {
    try await membership.pool.engagements(
      from: Self.start.addingTimeInterval(from * 3_600), to: Self.start.addingTimeInterval(to * 3_600),
      but: .init(meeting, of: but ?? ID("other")!), for: reader, at: Self.start)
  }

  @Test func `members stand by name with their role, and change it`() async throws {
    try await pooled { membership, _ in
      #expect(try await members(membership).map(\.name) == ["Amira Saleh", "Lena Harms", "Tomke Behrens"])
      #expect(try await members(membership).map(\.role) == [.facilitates, .facilitates, .learns])
      try await membership.pool.add(PlannedPostmortem.tomke, as: .facilitates, at: Self.start)
      #expect(try await membership.pool.role(of: PlannedPostmortem.tomke) == .facilitates)
      try await membership.pool.remove(PlannedPostmortem.tomke)
      #expect(try await membership.pool.role(of: PlannedPostmortem.tomke) == nil)
      #expect(try await members(membership).count == 2)
    }
  }

  @Test func `only whoever can sign in is taken in, and whoever cannot any more is not asked`() async throws {
    try await pooled { membership, database in
      _ = try await membership.people.add(ID("karsten-wiede")!, name: "Karsten Wiede", at: Self.start)
      await #expect(throws: AccountRefusal.unknownAccount) {
        try await membership.pool.add(ID("karsten-wiede")!, as: .learns, at: Self.start)
      }
      let sql = "UPDATE accounts SET disabled_at = 1 WHERE person_id = 'amira-saleh'"
      _ = try await database.commit([Storage.Unit([Statement(sql)])])
      #expect(try await members(membership).map(\.name) == ["Lena Harms", "Tomke Behrens"])
    }
  }

  @Test func `it knows when they facilitated last, and how often in six months`() async throws {
    try await pooled { membership, database in
      var one = try await PlannedPostmortem("p1", database)
      try await one.meet("m1", ago: 300, facilitator: Self.lena)
      try await one.meet("m2", ago: 100, facilitator: Self.lena)
      var other = try await PlannedPostmortem("p2", database)
      try await other.meet("m1", ago: 20, facilitator: Self.lena)
      try await other.meet("m2", ago: 10, facilitator: Self.amira)
      let lena = try #require(try await members(membership).first { $0.id == Self.lena })
      #expect(lena.load == 2 && lena.lastFacilitated == Self.start.addingTimeInterval(-20 * 86_400))
      let tomke = try #require(try await members(membership).first { $0.role == .learns })
      #expect(tomke.load == 0 && tomke.lastFacilitated == nil)
      try await other.apply(.publication(.discard))
      let now = try #require(try await members(membership).first { $0.id == Self.lena })
      #expect(now.load == 1)
    }
  }

  @Test func `whoever takes a meeting over is the one who facilitated it`() async throws {
    try await pooled { membership, database in
      var one = try await PlannedPostmortem("p1", database)
      try await one.meet("m1", ago: 1, facilitator: Self.lena, ends: false)
      try await one.apply(.meeting(.setFacilitator(meeting: ID("m1")!, person: Self.amira)))
      let all = try await members(membership)
      #expect(all.first { $0.id == Self.amira }?.load == 1 && all.first { $0.id == Self.lena }?.load == 0)
    }
  }

  @Test func `absences are kept until they are over or taken back`() async throws {
    try await pooled { membership, _ in
      func absence(_ id: String, _ first: String, _ last: String) throws -> Absence {
        try #require(
          Absence(id: ID(id)!, first: CivilDate(spelled: first)!, last: CivilDate(spelled: last)!))
      }
      let (past, now) = (
        try absence("a", "2026-01-01", "2026-01-04"), try absence("b", "2026-01-05", "2026-01-09")
      )
      for absence in [past, now, now] { try await membership.pool.add(absence, of: Self.amira) }
      let amira = try #require(try await members(membership).first { $0.id == Self.amira })
      #expect(amira.absences == [now])
      try await membership.pool.removeAbsence(ID("b")!)
      #expect(try await members(membership).allSatisfy(\.absences.isEmpty))
      await #expect(throws: AccountRefusal.unknownPerson) {
        try await membership.pool.add(now, of: ID("karsten-wiede")!)
      }
    }
  }

  @Test func `whoever facilitates or is invited is engaged for that time`() async throws {
    try await pooled { membership, database in
      var one = try await PlannedPostmortem("p1", database)
      try await one.plan(4, facilitator: Self.amira)
      let found = try await engagements(membership, from: 4, to: 5)
      #expect(found[Self.amira]?.map(\.facilitates) == [true])
      #expect(found[Self.lena]?.map(\.facilitates) == [false])
      #expect(found[Self.lena]?.first?.title == "About p1" && found[PlannedPostmortem.tomke] == nil)
      #expect(try await engagements(membership, from: 2, to: 4).isEmpty)
      #expect(try await engagements(membership, from: 5, to: 6).isEmpty)
      #expect(try await engagements(membership, from: 4, to: 5, but: one.id, meeting: ID("m1")!).isEmpty)
      #expect(try await engagements(membership, from: 4, to: 5, but: one.id).count == 2)
      try await one.apply(.schedule(.cancelMeeting(meeting: ID("m1")!)))
      #expect(try await engagements(membership, from: 4, to: 5).isEmpty)
    }
  }

  @Test func `a meeting that was held ahead of its time takes nobody's any more`() async throws {
    try await pooled { membership, database in
      var one = try await PlannedPostmortem("p1", database)
      try await one.plan(4, facilitator: Self.amira)
      try await one.apply(.meeting(.beginMeeting(id: ID("m1")!, facilitator: nil)))
      #expect(try await engagements(membership, from: 4, to: 5).isEmpty == false)
      try await one.apply(.meeting(.endMeeting(meeting: ID("m1")!)))
      #expect(try await engagements(membership, from: 4, to: 5).isEmpty)
    }
  }

  @Test func `what the reader may not read has no title`() async throws {
    try await pooled { membership, database in
      var one = try await PlannedPostmortem("p1", database)
      try await one.restrict()
      try await one.plan(4, facilitator: Self.amira)
      let shut = try await engagements(membership, from: 4, to: 5, for: PlannedPostmortem.tomke)
      #expect(shut[Self.amira]?.first?.title == nil && shut[Self.amira]?.count == 1)
      let open = try await engagements(membership, from: 4, to: 5, for: Self.amira)
      #expect(open[Self.amira]?.first?.title == "About p1")
    }
  }

  @Test func `whoever is asked to facilitate finds it until they answer, or it begins`() async throws {
    try await pooled { membership, database in
      let list = PostmortemList(database)
      var one = try await PlannedPostmortem("p1", database)
      try await one.plan(4, facilitator: Self.amira)
      let asked = try await list.asked(of: Self.amira, at: Self.start)
      #expect(asked.map(\.title) == ["About p1"] && asked.first?.kind == .meeting)
      #expect(asked.first?.at == Self.start.addingTimeInterval(4 * 3_600))
      #expect(try await list.asked(of: Self.lena, at: Self.start).isEmpty)
      #expect(try await list.asked(of: Self.amira, at: Self.start.addingTimeInterval(6 * 3_600)).isEmpty)
      try await one.apply(.schedule(.acceptFacilitation(meeting: ID("m1")!)), by: Self.amira)
      #expect(try await list.asked(of: Self.amira, at: Self.start).isEmpty)
      var other = try await PlannedPostmortem("p2", database)
      try await other.plan(5, facilitator: Self.amira)
      try await other.apply(.meeting(.beginMeeting(id: ID("m1")!, facilitator: nil)))
      #expect(try await list.asked(of: Self.amira, at: Self.start).isEmpty)
    }
  }

  @Test func `meetings of a database from before the pool are brought in`() async throws {
    try await pooled { membership, database in
      var one = try await PlannedPostmortem("p1", database)
      try await one.meet("m2", ago: 10, facilitator: Self.lena)
      try await one.plan(4, facilitator: Self.amira)
      // As the tables were before the step.
      _ = try await database.commit([
        Storage.Unit([
          Statement("DELETE FROM held_meetings"), Statement("DELETE FROM lagging"),
          Statement("UPDATE scheduled_meetings SET begins_at = NULL, facilitator = NULL"),
          try #require(Migration.pool.statements.last),
        ])
      ])
      #expect(try await engagements(membership, from: 4, to: 5).isEmpty)
      let store = PostmortemStore(database)
      for id in try await store.lagging() {
        let stored = try #require(try await store.load(id))
        _ = try await database.commit([try store.settle(stored, at: Self.start)])
      }
      #expect(try await engagements(membership, from: 4, to: 5).count == 2)
      #expect(try await members(membership).first { $0.id == Self.lena }?.load == 1)
    }
  }
}
