import Foundation
import Postmortems
import Testing

@testable import Interchange

/// Nothing that an organisation wrote is dropped: each line is in a field, in the text, or only structure.
@Suite(.enabled(if: Corpus.isThere))
struct LineAccountTests {
  @Test(arguments: House.allCases)
  func `each line that is not blank is accounted for, and its words are where it says`(_ house: House) throws
  {
    for file in try Corpus.files(house) {
      let text = try Imports.text(of: [UInt8](try Data(contentsOf: file)))
      let imported = try Protocols.read(text, file: file.lastPathComponent)
      let kept = words(of: everything(in: imported))
      let lines = text.components(separatedBy: "\n")
      for (index, line) in lines.enumerated() {
        if line.allSatisfy(\.isWhitespace) { continue }
        let place = "\(file.lastPathComponent), line \(index + 1)"
        switch imported.report.account.fates[index] {
        case .field, .text:
          let said = words(of: line.replacing(#/^\s*\d+[.)] /#, with: ""))
          #expect(said.subtracting(kept).subtracting(named(by: line)).isEmpty, "\(place)")
        case .structure: #expect(isStructure(index, of: lines, beside: kept), "\(place)")
        case nil: Issue.record("\(place) is lost")
        }
      }
      #expect(imported.report.account.keptAsText == imported.report.account.fates.count { $0 == .text })
    }
  }

  /// Everything that a reader of the postmortem can find.
  private func everything(in imported: Imported) -> String {
    let postmortem = imported.postmortem
    let fields = [postmortem.title, postmortem.summary, postmortem.notes, postmortem.lessons]
    let items = postmortem.causes.items.map(\.text)
    let actions = postmortem.actionItems.items.flatMap { [$0.text] + $0.tickets + [owner(of: $0)] }
    let rows = postmortem.timeline.events.flatMap { [$0.text, $0.when.typed] }
    let incidents = postmortem.incidents.items.flatMap { [$0.severity ?? ""] + $0.tickets + $0.systems }
    return (fields + items + actions + rows + incidents + imported.people.map(\.name) + postmortem.tags)
      .joined(separator: "\n")
  }

  private func owner(of item: ActionItem) -> String {
    if case .typed(let name) = item.owner { name } else { "" }
  }

  // The name of a field that a line states, the state of an action item, and the zone that it states: both are in fields of their own.
  private func named(by line: String) -> Set<String> {
    if line.hasPrefix("All times in") { return words(of: line) }
    return words(of: line.components(separatedBy: ":")[0]).intersection([
      "title", "Category", "Key", "events", "Identified", "Impact", "Context", "Resolution", "Review",
      "actions",
      "Owner", "owner", "Done", "done",
    ])
  }

  // A rule, the head of a table, or a heading or label that is a known name or stands in a text.
  private func isStructure(_ index: Int, of lines: [String], beside kept: Set<String>) -> Bool {
    let line = lines[index]
    if isRule(line) { return true }
    if line.hasPrefix("|") {
      return index + 1 < lines.count && isRule(lines[index + 1]) && !line.contains(where: \.isNumber)
    }
    guard let said = line.wholeMatch(of: #/(?:#+ |\s*- \*\*)(.*?)(?:\*\*:?)?\s*/#)?.1 else { return false }
    return isKnown(said) || words(of: String(said)).subtracting(kept).isEmpty
  }

  private func isRule(_ line: String) -> Bool {
    line.contains("-") && line.allSatisfy { "|:- ".contains($0) }
  }

  // A date in a heading is the day of the rows below it.
  private func isKnown(_ heading: Substring) -> Bool {
    SectionKind(heading: heading) != nil && !SectionKind.rest(of: heading).contains(where: \.isLetter)
  }

  private func words(of text: String) -> Set<String> {
    Set(text.replacing("&amp;", with: "&").split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
