import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// What no export writes is refused with its place, and never believed.
struct HostileDocumentTests {
  static let when = Documents.when

  @Test(arguments: [
    (
      "timeline[0].when.earliest",
      Documents.row(when: when.replacing("2022-02-01T10:00:00Z", with: "+99999-01-01"))
    ),
    ("timeline[0].when", Documents.row(when: when.replacing("10:00:59Z", with: "09:00:00Z"))),
    ("timeline[0].when", Documents.row(when: when.replacing("\"minute\"", with: "\"unknown\""))),
    ("timeline[0].when.precision", Documents.row(when: when.replacing("\"minute\"", with: "\"eon\""))),
    ("timeline[0].when.approximate", Documents.row(when: when.replacing("false", with: "3"))),
    ("timeline[0].when", Documents.row(when: "7")),
    ("timeline[0].id", Documents.row(id: "../x")),
    ("timeline[1].id", Documents.row + "," + Documents.row),
    ("timeline[0].text", #"{"id": "e1"}"#), ("timeline[0]", "[]"), ("timeline[0]", "null"),
  ])
  func `a row that says what no row says is refused with its place`(_ place: String, _ row: String) {
    #expect(throws: ImportRefusal.badDocument(place: place)) { try imported(Documents.text(timeline: [row])) }
  }

  @Test(arguments: [
    ("causes[0].events", #""causes": [{"id": "c1", "text": "a", "events": ["e9"]}]"#),
    ("causes[0].parent", #""causes": [{"id": "c1", "text": "a", "parent": "c9"}]"#),
    ("causes[0].parent", #""causes": [{"id": "c1", "text": "a", "parent": "c1"}]"#),
    (
      "causes[0].parent",
      #""causes": [{"id": "c1", "text": "a", "parent": "c2"}, {"id": "c2", "text": "b", "parent": "c1"}]"#
    ),
    (
      "actionItems[0].replacedBy",
      #""actionItems": [{"id": "a1", "text": "a", "state": "replaced", "priority": "low", "replacedBy": "a2"}]"#
    ),
    (
      "actionItems[0].owner",
      #""actionItems": [{"id": "a1", "text": "a", "state": "open", "priority": "low", "owner": {"typed": "\u0000"}}]"#
    ),
    (
      "ideas[0].became",
      #""ideas": [{"id": "i1", "text": "a", "kind": "cause", "outcome": "taken", "became": "cause/c9"}]"#
    ),
    ("ideas[0].outcome", #""ideas": [{"id": "i1", "text": "a", "kind": "cause", "outcome": "gone"}]"#),
    ("ideas[0].kind", #""ideas": [{"id": "i1", "text": "a", "kind": "joke", "outcome": "taken"}]"#),
    ("incidents[0].detected", #""incidents": [{"id": "n1", "kind": "outage", "detected": \#(tied)}]"#),
    ("participants[0].name", #""participants": [{"id": "p1", "name": "a\nb", "account": false}]"#),
    (
      "scheduledMeetings[0].minutes",
      #""scheduledMeetings": [{"id": "m", "kind": "meeting", "at": "2022-02-01T10:00:00Z", "minutes": -3}]"#
    ),
    (
      "teaserCarriers[0].at",
      #""teaserCarriers": [{"person": "p", "into": "a", "at": "9999999-01-01T00:00:00Z"}]"#
    ),
    ("restriction.until", #""restriction": {"reason": "Names", "people": []}"#),
    ("restriction", #""restriction": true"#),
    (
      "pictures[0]",
      #""pictures": [{"reference": "picture:3f9c0a1b2c3d4e5f-1x1", "type": "image/png", "base64": "%"}]"#
    ),
    (
      "pictures[0]",
      #""pictures": [{"reference": "../../etc/passwd", "type": "image/png", "base64": "AAAA"}]"#
    ),
  ])
  func `what does not hold together is refused with its place`(_ place: String, _ more: String) {
    #expect(throws: ImportRefusal.badDocument(place: place)) { try imported(Documents.text(more: more)) }
  }

  private static let tied = when.replacing("{\"typed\"", with: "{\"event\": \"e9\", \"typed\"")

  @Test(arguments: ["", "]", "\"", #", "a": \#(String(repeating: "[", count: 4_000))"#, #", "a": 1e99999}"#])
  func `what ends early, or is nested like nothing that is meant, is no JSON`(_ end: String) throws {
    let text = String(Documents.text().dropLast()) + end
    let refusal = #expect(throws: ImportRefusal.self) { try imported(text) }
    #expect(refusal == .badJSON || refusal == .badDocument(place: "a"))
  }

  @Test func `what is nested deeper than a document goes is refused`() {
    let deep = #""a": "# + String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    #expect(throws: ImportRefusal.self) { try imported(Documents.text(more: deep)) }
  }

  @Test func `a chain of causes that no page could show is refused`() {
    let causes = (0..<5_000).map {
      #"{"id": "c\#($0)", "text": "a", "parent": \#($0 == 0 ? "null" : "\"c\($0 - 1)\"")}"#
    }
    let more = "\"causes\": [\(causes.joined(separator: ","))]"
    #expect(throws: ImportRefusal.badDocument(place: "causes[200].parent")) {
      try imported(Documents.text(more: more))
    }
  }

  @Test func `rules of postmortems hold for it too`() {
    #expect(throws: ImportRefusal.textTooLong) {
      try imported(Documents.text(timeline: [Documents.row(text: String(repeating: "a", count: 100_001))]))
    }
    #expect(throws: ImportRefusal.refused(.controlCharacter)) {
      try imported(Documents.text(timeline: [Documents.row(text: "\\u0007")]))
    }
    #expect(throws: ImportRefusal.unknownZone) {
      try imported(Documents.text().replacing(#""zone": "UTC""#, with: #""zone": "Ramp/South""#))
    }
  }

  @Test func `a version of a later release is refused`() {
    #expect(throws: ImportRefusal.unknownFormat) { try imported(Documents.text(more: #""nachlese": 2"#)) }
  }

  @Test func `without its pictures it is as small as any other file`() throws {
    let kept = #""x": "\#(String(repeating: "a", count: Imports.largest))""#
    #expect(throws: ImportRefusal.tooLarge) { try imported(Documents.text(more: kept)) }
    let picture = #"{"reference": "picture:3f9c0a1b2c3d4e5f-1x1", "type": "image/png", "base64": "BYTES"}"#
    let text = Documents.text(more: "\"pictures\": [\(picture)]")
    let base64 = String(repeating: "AAAA", count: Imports.largest / 4 + 1_000)
    let bytes = Array(text.replacing("BYTES", with: base64).utf8)
    #expect(try imported(Imports.text(of: bytes)).postmortem.pictures.isEmpty)
    #expect(throws: ImportRefusal.tooLarge) {
      try Imports.text(of: bytes + [UInt8](repeating: 0x20, count: DocumentFile.largest))
    }
  }

  @Test(arguments: [
    (#"{"actionItems":[],"title":"#, true), ("\u{FEFF}\n{\n  \"title\" : ", true),
    (#"{"name":"lodash""#, false),
    ("[1, 2]", false), ("", false), ("{", false), (#"{"title"#, false),
  ])
  func `how JSON begins shows whether a folder's file may be one`(head: String, mayBe: Bool) {
    #expect(DocumentFile.mayBegin(with: Data(head.utf8)) == mayBe)
  }

  @Test func `other JSON is no protocol`() {
    #expect(throws: ImportRefusal.noTimeline) { try imported(#"{"title": "Labels", "version": 3}"#) }
  }

  @Test func `a mangled document is refused or leads to a postmortem, whatever was mangled`() throws {
    let golden = try Data(contentsOf: DocumentRoundTripTests.folder.appending(path: "document-1.json"))
    var dice = Dice(state: 4)
    for _ in 0..<400 {
      var bytes = [UInt8](golden)
      for _ in 0..<Int.random(in: 1...4, using: &dice) where bytes.count > 40 {
        let place = Int.random(in: 0..<bytes.count - 20, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes[place] = UInt8(ascii: "0") &+ UInt8.random(in: 0..<75, using: &dice)
        case 1: bytes.removeSubrange(place..<place + Int.random(in: 1..<20, using: &dice))
        default: bytes.insert(contentsOf: bytes[place..<place + 12], at: place)
        }
      }
      guard let text = try? Imports.text(of: bytes), let imported = try? imported(text) else { continue }
      #expect(Postmortem.replay(imported.changes) == imported.postmortem)
    }
  }
}
