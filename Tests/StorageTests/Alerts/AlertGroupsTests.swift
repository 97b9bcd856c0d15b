import Foundation
import StorageSQLite
import Testing

@testable import Postmortems
@testable import Storage

/// Which postmortem a group of alerts is about.
struct AlertGroupsTests {
  private static let group = #"{}:{alertname="LabelsBlank"}"#
  private let database: SQLiteDatabase
  private let groups: AlertGroups

  init() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    groups = AlertGroups(database)
  }

  private func give(_ id: String, insteadOf old: String?) async throws -> Outcome {
    let statement = AlertGroups.giving(
      Self.group, to: try #require(ID(id)), insteadOf: old.flatMap { PostmortemID($0) })
    return try await database.commit([Storage.Unit([statement])])[0]
  }

  /// Founds a postmortem as an import does: nobody gives it the group.
  private func found(_ id: String, _ group: String?) async throws {
    let opening = try Opening(
      id: try #require(ID(id)), title: "Printers", language: .en, zone: "UTC", opener: nil, at: Date(),
      alertGroup: group)
    let (postmortem, changes) = Postmortem.opened(opening, incident: try #require(ID("first")))
    let command = CommandID(client: try #require(ID("test")), counter: 1)
    let unit = try PostmortemStore(database).founding(
      postmortem, changes, as: command, tag: "abc", by: nil, at: Date()
    ).unit
    #expect(try await database.commit([unit]) == [.committed])
  }

  @Test func `of two that take a new group at once one does`() async throws {
    #expect(try await groups.postmortem(of: Self.group) == nil)
    #expect(try await give("one", insteadOf: nil) == .committed)
    #expect(try await give("two", insteadOf: nil) == .refused)
    #expect(try await groups.postmortem(of: Self.group) == ID("one"))
  }

  @Test func `of two that take it over at once one does`() async throws {
    #expect(try await give("one", insteadOf: nil) == .committed)
    #expect(try await give("two", insteadOf: "one") == .committed)
    #expect(try await give("three", insteadOf: "one") == .refused)
    #expect(try await groups.postmortem(of: Self.group) == ID("two"))
  }

  @Test func `what comes into being with a group has it, unless another one has`() async throws {
    try await found("imported", Self.group)
    #expect(try await groups.postmortem(of: Self.group) == ID("imported"))
    try await found("again", Self.group)
    try await found("without", nil)
    #expect(try await groups.postmortem(of: Self.group) == ID("imported"))
  }

  @Test func `groups are told apart by bytes`() async throws {
    try await found("one", "e\u{301}")
    #expect(try await groups.postmortem(of: "\u{e9}") == nil)
  }
}
