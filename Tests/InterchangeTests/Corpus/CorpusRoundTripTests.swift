import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// Real protocols go out and come in again.
@Suite(.enabled(if: Corpus.isThere))
struct CorpusRoundTripTests {
  @Test(arguments: House.allCases)
  func `a real protocol that is exported and imported again holds the same`(_ house: House) throws {
    let files = try Corpus.files(house)
    #expect(files.count >= 8)
    for file in files {
      let text = try Imports.text(of: [UInt8](try Data(contentsOf: file)))
      let first = try imported(text, file: file.lastPathComponent)
      let people = Dictionary(uniqueKeysWithValues: first.people.map { ($0.id, $0) })
      let exported = MarkdownExport.text(of: first.postmortem, people: people)
      let second = try RoundTripTests.read(exported)
      let difference = RoundTripTests.difference(
        try ComparableDocument.text(first.postmortem, people),
        try ComparableDocument.text(second.postmortem, second.people))
      #expect(difference == nil, "\(file.lastPathComponent)")
    }
  }
}
