import Foundation
import Postmortems

@testable import Storage

/// A postmortem as it is written when it was made and met about, for tables that are kept along.
struct PlannedPostmortem {
  static let lena = TestMembership.lena
  static let tomke = TestMembership.tomke
  static let amira = PersonID("amira-saleh")!
  static let start = TestMembership.start

  let id: PostmortemID
  private let database: any Database
  private var stored: StoredPostmortem

  /// Opened by Lena Harms.
  init(_ id: String, _ database: any Database) async throws {
    self.id = PostmortemID(id)!
    self.database = database
    let opening = try Opening(
      id: self.id, title: "About \(id)", language: .en, zone: "UTC", opener: Self.lena, at: Self.start)
    let (_, changes) = Postmortem.opened(opening, incident: ID("first")!)
    let (stored, unit) = try PostmortemStore(database).founding(
      self.id, changes, as: CommandID(client: ID("c")!, counter: 0), tag: "t1", by: nil, at: Self.start)
    self.stored = stored
    _ = try await database.commit([unit])
  }

  /// Carries out a command as a room would.
  mutating func apply(_ command: Command, by person: PersonID = lena, at now: Date = start) async throws {
    let before = stored
    let changes = try stored.postmortem.apply(command, by: Participant(person), at: now)
    let revision = before.stamp.revision + 1
    let entry = Entry(
      revision: revision, tag: "t\(revision)", command: CommandID(client: ID("c")!, counter: revision),
      author: person, at: now, changes: changes)
    stored.stamp = entry.stamp
    _ = try await database.commit([
      try PostmortemStore(database).append([entry], from: before.postmortem, to: stored)
    ])
  }

  /// Plans `m1`, an hour long, so many hours after the start.
  mutating func plan(_ hours: Double, facilitator: PersonID? = nil) async throws {
    let at = Self.start.addingTimeInterval(hours * 3_600).formatted(.iso8601)
    try await apply(
      .schedule(.scheduleMeeting(id: ID("m1")!, at: at, minutes: 60, facilitator: facilitator)))
  }

  /// Meets, an hour long, so many days before the start.
  mutating func meet(_ id: String, ago days: Double, facilitator: PersonID, ends: Bool = true) async throws {
    let at = Self.start.addingTimeInterval(-days * 86_400)
    try await apply(.meeting(.beginMeeting(id: ID(id)!, facilitator: facilitator)), at: at)
    if ends { try await apply(.meeting(.endMeeting(meeting: ID(id)!)), at: at.addingTimeInterval(3_600)) }
  }

  /// Lets nobody read it but who takes part.
  mutating func restrict() async throws {
    let until = Self.start.addingTimeInterval(90 * 86_400)
    try await apply(.access(.restrict(reason: "Names a customer", until: until, people: nil)))
  }
}
