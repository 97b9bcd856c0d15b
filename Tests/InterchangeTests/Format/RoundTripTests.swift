import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

struct RoundTripTests {
  /// Reads an exported file as an empty workspace does.
  static func read(_ text: String) throws -> (postmortem: Postmortem, people: [PersonID: Person]) {
    var ids = Dice(state: 99)
    let context = ImportContext(author: .workspace, now: Protocols.now, zone: "Asia/Tokyo", people: [])
    let imported = try Imports.read(file: "a.md", text: text, context, ids: &ids)
    #expect(Postmortem.replay(imported.changes) == imported.postmortem)
    return (
      imported.postmortem,
      Dictionary(uniqueKeysWithValues: imported.people.map { ($0.id, $0) })
    )
  }

  @Test(arguments: 0..<40)
  func `whatever a postmortem holds comes back`(_ seed: Int) throws {
    for round in 0..<Self.rounds {
      let number = UInt64(seed * 1_000 + round)
      let postmortem = try RandomPostmortem(seed: number).postmortem
      let text = MarkdownExport.text(of: postmortem, people: RandomPostmortem.people)
      let back = try Self.read(text)
      let difference = Self.difference(
        try ComparableDocument.text(postmortem, RandomPostmortem.people),
        try ComparableDocument.text(back.postmortem, back.people))
      try #require(difference == nil, "seed \(number)")
      // Which of two people of one name is the second is told by their ids alone.
      if text.contains("Lena Harms (2)") { continue }
      let again = MarkdownExport.text(of: back.postmortem, people: back.people)
      try #require(Self.difference(text, again) == nil, "seed \(number)")
    }
  }

  private static let rounds =
    ProcessInfo.processInfo.environment["NACHLESE_ROUNDS"].flatMap { Int($0) } ?? 8

  /// The first lines that differ; nil where none do.
  static func difference(_ left: String, _ right: String) -> String? {
    if left.utf8.elementsEqual(right.utf8) { return nil }
    let (left, right) = (left.lines, right.lines)
    let same = zip(left, right).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    func around(_ lines: [Substring]) -> String {
      lines[max(0, same - 3)...].prefix(6).joined(separator: "\n")
    }
    return "line \(same): \(around(left))\n≠\n\(around(right))"
  }
}
