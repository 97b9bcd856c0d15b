import Foundation
import Interchange
import Postmortems
import Testing

/// Real protocols of three houses: tables of times, lists of key events, headings that are times.
@Suite(.enabled(if: Corpus.isThere))
struct RealProtocolTests {
  private func imported(_ file: URL) throws -> Imported {
    var ids = Dice()
    let context = ImportContext(
      author: .workspace, now: Date(timeIntervalSince1970: 1_790_000_000), zone: "Europe/London", people: [])
    let text = try Imports.text(of: [UInt8](try Data(contentsOf: file)))
    return try Imports.read(file: file.lastPathComponent, text: text, context, ids: &ids)
  }

  private func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  @Test(arguments: House.allCases)
  func `every file is taken, with each row of its timeline`(_ house: House) throws {
    let files = try Corpus.files(house)
    #expect(files.count >= 8)
    for file in files {
      let imported = try imported(file)
      #expect(imported.report.rows == house.rows(in: try lines(of: file)).count, "\(file.lastPathComponent)")
      #expect(imported.report.zoneIsAssumed == (house == .moj), "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: House.allCases)
  func `each row stands at its instant and in its place, with its precision, as typed`(_ house: House) throws
  {
    let all = ExpectedRow.byFile(house)
    for file in try Corpus.files(house) {
      guard let expected = all[String(file.lastPathComponent.prefix(House.prefix))] else { continue }
      let imported = try imported(file)
      let shown = imported.postmortem.timeline.events
      // In the journal the rows stand as they did in the file.
      let added = imported.changes.compactMap { change -> EventID? in
        if case .timeline(.eventAdded(let event)) = change { event.id } else { nil }
      }
      let found = zip(house.rows(in: try lines(of: file)), added).compactMap { row, id -> ExpectedRow? in
        guard let index = shown.firstIndex(where: { $0.id == id }) else { return nil }
        #expect(shown[index].when.typed == row.typed, "\(file.lastPathComponent), line \(row.line)")
        #expect(shown[index].when.approximate == row.typed.hasPrefix("~"))
        return ExpectedRow(line: row.line, shown[index].when, place: index + 1)
      }
      #expect(found == expected, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: House.allCases)
  func `the expected rows are enough, and all of them are looked at`(_ house: House) throws {
    let names = Set(try Corpus.files(house).map { String($0.lastPathComponent.prefix(House.prefix)) })
    let expected = ExpectedRow.byFile(house)
    #expect(expected.values.reduce(0) { $0 + $1.count } >= 60)
    #expect(names.isSuperset(of: expected.keys))
  }

  @Test(arguments: House.allCases)
  func `every timeline is in chronological order`(_ house: House) throws {
    for file in try Corpus.files(house) {
      let starts = try imported(file).postmortem.timeline.events.compactMap(\.when.earliest)
      #expect(starts == starts.sorted(), "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: House.allCases)
  func `what a file leads to is what its changes say`(_ house: House) throws {
    for file in try Corpus.files(house) {
      let imported = try imported(file)
      #expect(Postmortem.replay(imported.changes) == imported.postmortem, "\(file.lastPathComponent)")
      #expect(try self.imported(file).changes == imported.changes)
    }
  }

  @Test func `key events become the key times, tied to their rows`() throws {
    for file in try Corpus.files(.moj) {
      let postmortem = try imported(file).postmortem
      let tied = try #require(postmortem.incidents.items.first).keyTimes
      #expect(tied.keys.contains(.resolved), "\(file.lastPathComponent)")
      for time in tied.values {
        guard case .event = time else {
          Issue.record("\(file.lastPathComponent) has a key time of its own"); continue
        }
      }
    }
  }
}
