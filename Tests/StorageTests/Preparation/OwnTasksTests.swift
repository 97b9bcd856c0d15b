import Foundation
import Postmortems
import StorageSQLite
import Testing

@testable import Storage

/// What waits for whom, as the table of it follows the journal.
struct OwnTasksTests {
  static let lena = TestMembership.lena
  static let tomke = TestMembership.tomke
  static let printers = PostmortemID("printers")!
  static let start = TestMembership.start

  /// A postmortem of Lena Harms, and what is told of it one command after the other.
  private final class Told {
    var stored: StoredPostmortem
    let database: any Database

    init(_ database: any Database) async throws {
      let opening = try Opening(
        id: OwnTasksTests.printers, title: "Label printers", language: .en, zone: "Europe/Berlin",
        opener: OwnTasksTests.lena, at: OwnTasksTests.start)
      let unit: Storage.Unit
      (stored, unit) = try PostmortemStore(database).founding(
        OwnTasksTests.printers, Postmortem.opened(opening, incident: ID("first")!).1,
        as: CommandID(client: ID("founder")!, counter: 1), tag: "aaaaaa", by: OwnTasksTests.lena,
        at: OwnTasksTests.start)
      self.database = database
      _ = try await database.commit([unit])
    }

    func apply(_ command: Command) async throws {
      let before = stored.postmortem
      var after = before
      _ = try after.apply(command, by: Participant(OwnTasksTests.lena), at: OwnTasksTests.start)
      stored = StoredPostmortem(after, stored.stamp)
      _ = try await database.commit([
        Storage.Unit(OwnTaskRows(after).statements(since: before))
      ])
    }

    func tasks(_ person: PersonID) async throws -> [OwnTask] {
      try await PostmortemList(database).tasks(of: person, at: OwnTasksTests.start)
    }
  }

  private func told(_ body: (Told) async throws -> Void) async throws {
    try await TestMembership.kept { _, database in try await body(try await Told(database)) }
  }

  @Test func `those invited are asked until they have said that their events are in`() async throws {
    try await told { told in
      try await told.apply(.meeting(.addParticipant(person: Self.tomke)))
      #expect(try await told.tasks(Self.tomke).isEmpty)
      try await told.apply(
        .schedule(.scheduleMeeting(id: ID("m1")!, at: "2026-01-14 10:30", facilitator: nil)))
      let asked = try #require(try await told.tasks(Self.tomke).first)
      #expect(asked.kind == .events && !asked.isDone && asked.detail == "Europe/Berlin")
      #expect(asked.postmortemTitle == "Label printers")
      try await told.apply(.preparation(.declareReady(person: Self.tomke)))
      #expect(try await told.tasks(Self.tomke).map(\.isDone) == [true])
      #expect(try await told.tasks(Self.lena).map(\.isDone) == [false])
      try await told.apply(.schedule(.cancelMeeting(meeting: ID("m1")!)))
      #expect(try await told.tasks(Self.tomke).isEmpty)
    }
  }

  @Test func `what was promised stands there until it is done, and is looked at once it is due`() async throws
  {
    try await told { told in
      let list = PostmortemList(told.database)
      try await told.apply(.agreement(.assignTeaser(person: Self.lena, into: "Guild")))
      #expect(try await list.promising(at: .distantFuture).isEmpty)
      try await told.apply(
        .agreement(.setCompletion(person: Self.lena, by: CivilDate(spelled: "2026-01-09")!)))
      #expect(try await told.tasks(Self.lena).map(\.kind) == [.record, .teaser])
      #expect(try await list.promising(at: Self.start).isEmpty)
      #expect(try await list.promising(at: Self.start + 86_400 * 7) == [Self.printers])
      try await told.apply(.publication(.publish))
      #expect(try await told.tasks(Self.lena).map(\.detail) == ["Guild"])
      #expect(try await list.promising(at: Self.start) == [Self.printers])
      try await told.apply(.agreement(.finishTeaser(person: Self.lena, into: "Guild")))
      #expect(try await told.tasks(Self.lena).isEmpty)
    }
  }

  @Test func `all rows anew are the same rows`() async throws {
    try await told { told in
      try await told.apply(.agreement(.assignTeaser(person: Self.lena, into: "Guild")))
      let before = try await told.tasks(Self.lena)
      _ = try await told.database.commit([Storage.Unit(OwnTaskRows(told.stored.postmortem).all)])
      #expect(try await told.tasks(Self.lena) == before && before.count == 1)
    }
  }
}

/// A database of the release before people were reminded.
struct PreparationMigrationTests {
  @Test func `letters that were sent stay letters about meetings, and what was planned is looked at anew`()
    async throws
  {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database, to: Migration.all.filter { $0.number < 9 })
    _ = try await database.commit([
      Storage.Unit([
        Statement(
          """
          INSERT INTO outbox VALUES ('l1', 'printers', 'm1', 'lena-harms', 0, 0, '', 'lena@brackmoor.example', 'x',
            1, 2000000000, 1, 1, NULL, 1, NULL, 1)
          """),
        Statement("INSERT INTO scheduled_meetings VALUES ('printers', 'm1', 2000000000)"),
        Statement("INSERT INTO scheduled_meetings VALUES ('printers', 'm2', 2000000000)"),
      ])
    ])
    try await Migration.migrate(database)
    let outbox = Outbox(database, Committer(database))
    #expect(try await outbox.standing(of: OwnTasksTests.printers).map(\.meeting) == [MeetingID("m1")])
    #expect(try await outbox.reminders(of: OwnTasksTests.printers).isEmpty)
    #expect(try await PostmortemStore(database).lagging() == [OwnTasksTests.printers])
  }
}
