import Foundation
import Testing

@testable import Postmortems

/// What programs spell wrong, and how they learn what would be right.
struct MisspellingTests {
  @Test(arguments: [
    (#"{"setLanguage":{"language":"fr"}}"#, "language", Misspelling.choice(["de", "en"])),
    (
      #"{"setPriority":{"actionItem":"a","priority":"urgent"}}"#, "priority",
      .choice(["high", "normal", "low"])
    ),
    (#"{"flagEvent":{"event":"é","flag":"wentWell"}}"#, "event", .id),
    (#"{"edit":{"text":"incident/first","edit":[]}}"#, "text", .textField),
    (#"{"remove":{"item":"event"}}"#, "item", .item),
    (#"{"setDue":{"actionItem":"a","due":"2022-02-30"}}"#, "due", .date),
    (#"{"publish":{},"discard":{}}"#, "", .manyNames),
  ])
  func `a wrong value is told with its field and with what would be right`(
    json: String, field: String, expected: Misspelling
  ) throws {
    let (path, misspelling) = try found(in: json)
    #expect(misspelling == expected && path.last ?? "" == field)
  }

  @Test func `an unknown command is told with all that there are`() throws {
    guard case .name(let known)? = try found(in: #"{"fly":{}}"#).misspelling else {
      Issue.record("There is no list.")
      return
    }
    #expect(Set(["rename", "addEvent", "publish", "restrict"]).isSubset(of: known))
    #expect(Set(known).count == known.count)
  }

  @Test(arguments: ["1.5", "true", "null", "18446744073709551616", "[]"])
  func `a step of an edit that is neither a count nor a text is told with its place`(step: String) throws {
    let (path, misspelling) = try found(in: #"{"edit":{"text":"summary","edit":[1,\#(step)]}}"#)
    #expect(misspelling == .step && path == ["edit", "edit", "Index 1"])
  }

  private func found(in json: String) throws -> (path: [String], misspelling: Misspelling?) {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Command.self, from: Data(json.utf8))
    }
    guard case .dataCorrupted(let context)? = error else { return ([], nil) }
    return (context.codingPath.map(\.stringValue), context.underlyingError as? Misspelling)
  }
}
