import Foundation
import Postmortems
import Testing

@testable import Storage

/// What the pool tells itself about running meetings.
struct DebriefsTests {
  static let start = TestMembership.start
  static let lena = PlannedPostmortem.lena
  static let tomke = PlannedPostmortem.tomke
  static let m1: MeetingID = ID("m1")!

  private func kept(_ body: (Membership, inout PlannedPostmortem) async throws -> Void) async throws {
    try await TestMembership.kept { membership, database in
      for (person, name, email) in [
        (Self.lena, "Lena Harms", "lena"), (Self.tomke, "Tomke Behrens", "tomke"),
      ] {
        try await membership.accounts.add(
          try TestMembership.account(person, name, "\(email)@brackmoor.example"), at: Self.start)
        try await membership.pool.add(person, as: .facilitates, at: Self.start)
      }
      var postmortem = try await PlannedPostmortem("p1", database)
      try await body(membership, &postmortem)
    }
  }

  @Test func `whoever ran a meeting or sat beside is asked for one once it is over`() async throws {
    try await kept { membership, postmortem in
      try await postmortem.plan(1, facilitator: Self.lena)
      try await postmortem.apply(.schedule(.takeShadowSeat(meeting: Self.m1)), by: Self.tomke)
      try await postmortem.apply(.meeting(.beginMeeting(id: Self.m1, facilitator: nil)))
      #expect(try await membership.debriefs.due(from: Self.lena, at: Self.start).isEmpty)
      try await postmortem.apply(.meeting(.endMeeting(meeting: Self.m1)))
      for person in [Self.lena, Self.tomke] {
        #expect(try await membership.debriefs.due(from: person, at: Self.start).map(\.title) == ["About p1"])
      }
      let late = Self.start.addingTimeInterval(30 * 86_400)
      #expect(try await membership.debriefs.due(from: Self.lena, at: late).isEmpty)
      try await membership.pool.remove(Self.tomke)
      #expect(try await membership.debriefs.due(from: Self.tomke, at: Self.start).isEmpty)
    }
  }

  @Test func `it is written, reworded and taken back by its author`() async throws {
    try await kept { membership, postmortem in
      try await postmortem.meet("m1", ago: 1, facilitator: Self.lena)
      let debriefs = membership.debriefs
      func write(_ text: String, by person: PersonID = Self.lena) async throws {
        try await debriefs.write(text, about: Self.m1, of: ID("p1")!, by: person, at: Self.start)
      }
      try await write("The clock helped.")
      #expect(try await debriefs.due(from: Self.lena, at: Self.start).isEmpty)
      try await write("The clock helped, the break too.")
      let all = try await debriefs.latest(for: Self.tomke, at: Self.start)
      #expect(all.map(\.text) == ["The clock helped, the break too."] && all.first?.name == "Lena Harms")
      await #expect(throws: AccountRefusal.unknownPerson) {
        try await write("I was not there.", by: Self.tomke)
      }
      await #expect(throws: Refusal.textTooLong(limit: Debriefs.longest)) {
        try await write(String(repeating: "x", count: Debriefs.longest + 1))
      }
      try await write(" \n")
      #expect(try await debriefs.latest(for: Self.tomke, at: Self.start).isEmpty)
      #expect(try await debriefs.due(from: Self.lena, at: Self.start).count == 1)
    }
  }

  @Test func `there is none of a meeting that runs`() async throws {
    try await kept { membership, postmortem in
      try await postmortem.meet("m1", ago: 0, facilitator: Self.lena, ends: false)
      await #expect(throws: AccountRefusal.unknownPerson) {
        try await membership.debriefs.write(
          "Too early", about: Self.m1, of: ID("p1")!, by: Self.lena, at: Self.start)
      }
    }
  }

  @Test func `of a meeting that a member may not know of they read none`() async throws {
    try await kept { membership, postmortem in
      try await postmortem.meet("m1", ago: 1, facilitator: Self.lena)
      try await membership.debriefs.write(
        "Secret", about: Self.m1, of: ID("p1")!, by: Self.lena, at: Self.start)
      try await postmortem.restrict()
      #expect(try await membership.debriefs.latest(for: Self.tomke, at: Self.start).isEmpty)
      #expect(try await membership.debriefs.latest(for: Self.lena, at: Self.start).count == 1)
    }
  }
}
