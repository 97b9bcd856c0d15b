import Foundation
import Testing

@testable import Postmortems
@testable import Storage

/// What was once written into a journal is read for ever: these lines were written by the first release.
struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  let lines: [String]

  init() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "changes-1.jsonl"), encoding: .utf8)
    lines = text.split(separator: "\n").map(String.init)
  }

  @Test func `every change that was ever written still decodes, and is written the same today`() throws {
    for line in lines {
      let changes: [Change] = try JournalCoding.value(from: line)
      #expect(try JournalCoding.text(of: changes) == line)
    }
  }

  @Test func `every kind of change has its golden line`() throws {
    let parts: [any Spelled.Type] = [
      RecordChange.self, TextChange.self, ItemChange.self, IncidentChange.self, TimelineChange.self,
      CauseChange.self, ActionItemChange.self, IdeaChange.self, QuestionChange.self, ParkingLotChange.self,
      MeetingChange.self, ScheduleChange.self, AgendaChange.self, PublicationChange.self, AccessChange.self,
      PreparationChange.self, AgreementChange.self,
    ]
    let all = Set(parts.flatMap { GoldenTests.names($0) })
    let written = Set(
      try lines.flatMap { line in
        let list = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [[String: Any]]
        return (list ?? []).flatMap(\.keys)
      })
    #expect(written == all)
  }

  @Test func `the golden journal leads to the golden document`() throws {
    let changes: [Change] = try lines.flatMap { try JournalCoding.value([Change].self, from: $0) }
    let postmortem = try #require(Postmortem.replay(changes))
    let document = try String(contentsOf: Self.folder.appending(path: "document-5.json"), encoding: .utf8)
    #expect(try JournalCoding.text(of: postmortem) + "\n" == document)
    #expect(try JournalCoding.value(Postmortem.self, from: document) == postmortem)
  }

  @Test func `a document that was written before rows had questions has none`() throws {
    let document = try String(contentsOf: Self.folder.appending(path: "document-1.json"), encoding: .utf8)
    let postmortem = try JournalCoding.value(Postmortem.self, from: document)
    #expect(postmortem.questions.items.isEmpty && postmortem.timeline.count == 3)
  }

  @Test func `a document that was written before meetings had an agenda has none`() throws {
    let document = try String(contentsOf: Self.folder.appending(path: "document-2.json"), encoding: .utf8)
    let postmortem = try JournalCoding.value(Postmortem.self, from: document)
    #expect(postmortem.meetings.items.count > 0 && postmortem.meetings.items.allSatisfy { $0.agenda == nil })
  }

  @Test func `a document that was written before meetings were scheduled has none`() throws {
    let document = try String(contentsOf: Self.folder.appending(path: "document-3.json"), encoding: .utf8)
    let postmortem = try JournalCoding.value(Postmortem.self, from: document)
    #expect(postmortem.meetings.items.count == 2 && postmortem.upcomingMeetings.isEmpty)
  }

  @Test func `a journal that a group of alerts began leads to a postmortem that carries it`() throws {
    let line = try #require(lines.first { $0.contains("alertGroup") })
    let changes = try JournalCoding.value([Change].self, from: line)
    let postmortem = try #require(Postmortem.replay(changes))
    #expect(postmortem.alertGroup == #"{}/{team="ramp"}:{alertname="LabelsBlank"}"#)
    let snapshot = try JournalCoding.text(of: postmortem)
    #expect(try JournalCoding.value(Postmortem.self, from: snapshot) == postmortem)
  }

  @Test func `a document that was written before alerts opened any carries no group`() throws {
    let document = try String(contentsOf: Self.folder.appending(path: "document-4.json"), encoding: .utf8)
    #expect(try JournalCoding.value(Postmortem.self, from: document).alertGroup == nil)
  }

  @Test func `a document that was written before meetings were prepared has neither readiness nor promises`()
    throws
  {
    let document = try String(contentsOf: Self.folder.appending(path: "document-4.json"), encoding: .utf8)
    let postmortem = try JournalCoding.value(Postmortem.self, from: document)
    #expect(postmortem.preparation == Preparation() && postmortem.agreement == Agreement())
    #expect(postmortem.meetings.items.count > 0 && postmortem.meetings.items.allSatisfy { $0.stays.isEmpty })
  }

  @Test func `a document that was written before the pool was knows no guests, and nobody who accepted`()
    throws
  {
    let document = try String(contentsOf: Self.folder.appending(path: "document-4.json"), encoding: .utf8)
    let postmortem = try JournalCoding.value(Postmortem.self, from: document)
    #expect(postmortem.guests == Guests())
    #expect(postmortem.upcomingMeetings.count == 1)
    #expect(postmortem.upcomingMeetings.allSatisfy { $0.acceptedAt == nil && $0.shadow == nil })
  }

  private static func names<Part: Spelled>(_ part: Part.Type) -> [String] {
    Part.CodingKeys.allCases.map(\.stringValue)
  }
}
