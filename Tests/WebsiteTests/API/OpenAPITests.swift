import Foundation
import Hummingbird
import Testing

@testable import Postmortems
@testable import Rooms
@testable import Storage
@testable import Website

/// What `/api/openapi.json` says, held against what there is.
struct OpenAPITests {
  let document: [String: Any]
  let schemas: [String: [String: Any]]

  init() throws {
    let data = try Data(contentsOf: Rendering.folder.appending(path: "OpenAPI/openapi.json"))
    document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let components = try #require(document["components"] as? [String: Any])
    schemas = try #require(components["schemas"] as? [String: [String: Any]])
  }

  @Test func `every route for programs is described, and none that is not there`() async throws {
    let workspace = try await TestWorkspaceSite().workspace
    let there = try workspace.routes().visitors.routes.map { "\($0.method) \($0.path)" }.filter {
      $0.contains("/api/") || $0.hasSuffix("/healthz") || $0.hasSuffix("/readyz")
    }
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    let described = paths.flatMap { path, methods in
      methods.keys.map { "\($0.uppercased()) \(path)" }
    }
    let heads = there.filter { $0.hasPrefix("HEAD ") }
    #expect(Set(there).subtracting(heads) == Set(described))
  }

  @Test func `every command is described, and none that is not there`() throws {
    let described = try #require(schemas["Command"]?["properties"] as? [String: Any])
    let parts: [any Spelled.Type] = [
      RecordCommand.self, TextCommand.self, ItemCommand.self, IncidentCommand.self, TimelineCommand.self,
      CauseCommand.self, ActionItemCommand.self, IdeaCommand.self, QuestionCommand.self,
      ParkingLotCommand.self, MeetingCommand.self, ScheduleCommand.self, AgendaCommand.self,
      PreparationCommand.self, AgreementCommand.self,
      PublicationCommand.self, AccessCommand.self,
    ]
    #expect(Set(described.keys) == Set(parts.flatMap { names($0) }))
  }

  @Test func `every enumeration is described in full`() throws {
    try expect("Language", Language.self)
    try expect("EventKind", TimelineEvent.Kind.self)
    try expect("EventFlag", TimelineEvent.Flag.self)
    try expect("IncidentKind", Incident.Kind.self)
    try expect("KeyTimeName", KeyTime.Name.self)
    try expect("ActionItemState", ActionItem.State.self)
    try expect("Priority", ActionItem.Priority.self)
    try expect("IdeaKind", Idea.Kind.self)
    try expect("AgendaStep", AgendaStep.self)
    try expect("MeetingKind", Meeting.Kind.self)
    try expect("Precision", FuzzyTime.Precision.self)
  }

  @Test func `every reference leads somewhere`() throws {
    let text = String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
    let parts = text.components(separatedBy: "components\\/schemas\\/").dropFirst()
    let named = Set(parts.compactMap { $0.split(separator: "\"").first.map(String.init) })
    #expect(named.subtracting(schemas.keys).isEmpty)
  }

  private func expect<Value: CaseIterable & RawRepresentable>(_ name: String, _ type: Value.Type) throws
  where Value.RawValue == String {
    #expect(schemas[name]?["enum"] as? [String] == type.allCases.map(\.rawValue), "\(name)")
  }

  private func names<Part: Spelled>(_ part: Part.Type) -> [String] {
    Part.CodingKeys.allCases.map(\.stringValue)
  }
}
