import Foundation
import Postmortems
import Testing

@testable import Rooms
@testable import Storage
@testable import Website

/// Reminders of what was promised in step 5, on real SQLite, with a clock that is moved.
struct PromiseRemindersTests {
  static let printers = PostmortemID("printers")!
  static let jonas = TestSite.jonas

  /// A workspace with mail, and a postmortem of Lena Harms in which Jonas Petersen takes part.
  private func kept(_ body: @Sendable (TestWorkspaceSite) async throws -> Void) async throws {
    let site = try await TestWorkspaceSite()
    try await site.running { workspace in
      let membership = workspace.website.membership
      for (person, name) in [(TestSite.lena, "Lena Harms"), (Self.jonas, "Jonas Petersen")] {
        try await membership.accounts.add(
          try NewAccount(
            person: person, name: name, email: EmailAddress("\(person.text)@brackmoor.example"),
            role: .member,
            hash: nil), at: site.clock.now)
      }
      try await membership.settings.write(
        MailSettings(host: "127.0.0.1", port: 1, security: .none, sender: "pm@brackmoor.example"))
      let opening = try Opening(
        id: Self.printers, title: "Label printers", language: .en, zone: "Europe/Berlin",
        opener: TestSite.lena,
        at: site.clock.now)
      let (_, unit) = try workspace.store.founding(
        Self.printers, Postmortem.opened(opening, incident: ID("first")!).1,
        as: CommandID(client: ID("founder")!, counter: 1), tag: "aaaaaa", by: TestSite.lena,
        at: site.clock.now)
      _ = try await workspace.committer.commit(unit)
      try await Self.ask(.meeting(.addParticipant(person: Self.jonas)), site)
      try await body(site)
    }
  }

  private static func ask(_ command: Command, _ site: TestWorkspaceSite) async throws {
    let room = try #require(try await site.workspace.rooms.room(printers))
    let answer = try await room.ask(
      Ask(
        name: CommandID(client: Fresh.id(), counter: 1), base: nil, command: command,
        author: Participant(TestSite.lena), at: site.clock.now))
    if case .refused(let refusal) = answer { throw refusal }
  }

  /// Looks every hour of so many days, as servers do that are started anew each time.
  private static func pass(days: Int, _ site: TestWorkspaceSite) async throws {
    for _ in 0..<(days * 4) {
      site.clock.advance(by: 6 * 3_600)
      for _ in 0..<2 { try await PromiseReminders(site.workspace).remind() }
    }
  }

  private static func reminders(_ site: TestWorkspaceSite) async throws -> [SentReminder] {
    try await site.workspace.mailing.outbox.reminders(of: printers)
  }

  @Test func `a record that is not published reminds four times, however often the server starts`()
    async throws
  {
    try await kept { site in
      // 5 January 2026.
      let friday = CivilDate(spelled: "2026-01-09")!
      try await Self.ask(.agreement(.setCompletion(person: Self.jonas, by: friday)), site)
      try await Self.pass(days: 3, site)
      #expect(try await Self.reminders(site).isEmpty)
      try await Self.pass(days: 3, site)
      #expect(try await Self.reminders(site).map(\.sequence) == [1])
      try await Self.pass(days: 60, site)
      let all = try await Self.reminders(site)
      #expect(all.map(\.sequence) == [1, 2, 3, 4] && all.allSatisfy { $0.person == Self.jonas })
      #expect(all.allSatisfy { $0.about == "record 2026-01-09" })
    }
  }

  @Test func `another day is another promise, and an edition ends it`() async throws {
    try await kept { site in
      let days = ["2026-01-07", "2026-01-12"].map { CivilDate(spelled: $0)! }
      try await Self.ask(.agreement(.setCompletion(person: Self.jonas, by: days[0])), site)
      try await Self.pass(days: 3, site)
      try await Self.ask(.agreement(.setCompletion(person: Self.jonas, by: days[1])), site)
      try await Self.pass(days: 6, site)
      #expect(try await Self.reminders(site).map(\.about) == ["record 2026-01-07", "record 2026-01-12"])
      try await Self.ask(.publication(.publish), site)
      try await Self.pass(days: 30, site)
      #expect(try await Self.reminders(site).count == 2)
    }
  }

  @Test func `whoever carries the teaser is told when it is published, until it is ticked off`() async throws
  {
    try await kept { site in
      try await Self.ask(.agreement(.assignTeaser(person: Self.jonas, into: "Guild")), site)
      try await Self.pass(days: 5, site)
      #expect(try await Self.reminders(site).isEmpty)
      try await Self.ask(.publication(.publish), site)
      try await PromiseReminders(site.workspace).remind()
      #expect(try await Self.reminders(site).map(\.about) == ["teaser Guild"])
      try await Self.pass(days: 8, site)
      try await Self.ask(.agreement(.finishTeaser(person: Self.jonas, into: "Guild")), site)
      try await Self.pass(days: 30, site)
      #expect(try await Self.reminders(site).count == 2)
    }
  }

  @Test func `without mail nobody is written to, and the promise stands on the home`() async throws {
    try await kept { site in
      try await site.workspace.website.membership.settings.write(nil)
      let friday = CivilDate(spelled: "2026-01-09")!
      try await Self.ask(.agreement(.setCompletion(person: Self.jonas, by: friday)), site)
      try await Self.ask(.agreement(.assignTeaser(person: Self.jonas, into: "Guild")), site)
      try await Self.pass(days: 20, site)
      #expect(try await Self.reminders(site).isEmpty)
      let tasks = try await site.workspace.list.tasks(of: Self.jonas, at: site.clock.now)
      #expect(tasks.map(\.kind) == [.record, .teaser] && tasks.map(\.detail) == ["2026-01-09", "Guild"])
    }
  }

  @Test func `whoever may not read it is not reminded of it`() async throws {
    try await kept { site in
      try await Self.ask(.agreement(.assignTeaser(person: Self.jonas, into: "Guild")), site)
      try await Self.ask(.meeting(.removeParticipant(person: Self.jonas)), site)
      let until = site.clock.now.addingTimeInterval(86_400 * 100)
      try await Self.ask(.access(.restrict(reason: "wages", until: until, people: nil)), site)
      try await Self.ask(.publication(.publish), site)
      try await Self.pass(days: 20, site)
      #expect(try await Self.reminders(site).isEmpty)
      #expect(try await site.workspace.list.tasks(of: Self.jonas, at: site.clock.now).isEmpty)
    }
  }
}
