import Foundation
import Interchange
import Postmortems
import Testing

/// Whatever form a protocol has: every word of it is in a field or in a text of what programs read.
struct EveryWordTests {
  @Test(arguments: GrownProtocol.Form.allCases)
  func `every word is found in the exported JSON`(_ form: GrownProtocol.Form) throws {
    var taken = 0
    for seed in 0..<150 {
      let source = GrownProtocol(UInt64(seed), form)
      guard let imported = try? imported(source.text) else { continue }
      taken += 1
      let lost = source.said.subtracting(try words(of: imported))
      #expect(lost.isEmpty, "\(lost.sorted()) of:\n\(source.text)")
      #expect(!hasLostLine(imported, source), "a line is lost of:\n\(source.text)")
      if !lost.isEmpty { return }
    }
    #expect(taken >= 75, "of 150 files \(taken) were taken")
  }

  private func words(of imported: Imported) throws -> Set<String> {
    let people = Dictionary(uniqueKeysWithValues: imported.people.map { ($0.id, $0) })
    let json = try DocumentJSON.text(imported.postmortem, revision: 1, tag: "", people: people)
    let spaced = json.replacing("\\n", with: " ")
    return Set(spaced.split { !$0.isLetter && !$0.isNumber && $0 != ":" }.map { String($0) })
      .reduce(into: []) { words, said in
        words.insert(said)
        words.formUnion(said.split(separator: ":").map(String.init))
        words.insert(said.trimmingCharacters(in: [":"]))
      }
  }

  // A page and a spreadsheet are accounted for line by line of the Markdown that they become.
  private func hasLostLine(_ imported: Imported, _ source: GrownProtocol) -> Bool {
    let lines = source.text.components(separatedBy: "\n")
    let fates = imported.report.account.fates
    return lines.count == fates.count
      && zip(lines, fates).contains { !$0.allSatisfy(\.isWhitespace) && $1 == nil }
  }
}
