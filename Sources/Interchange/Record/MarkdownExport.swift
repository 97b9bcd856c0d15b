import Foundation
import Postmortems

/// A postmortem as a Markdown file that reads well on any forge, in the postmortem's own language, and that an import
/// reads back to the same postmortem: our own format, described in `docs/format.md`.
package struct MarkdownExport {
  let postmortem: Postmortem
  let people: NamedPeople
  let words: ExportWords
  /// What rows, causes and action items are called beside a reference to them.
  let numbers: ItemNumbers
  let order: ReferenceOrder
  /// Of each row, as asked.
  let questions: [EventID: [Question]]

  /// - Parameter people: everybody whom it may name, by id.
  package static func text(of postmortem: Postmortem, people: [PersonID: Person]) -> String {
    MarkdownExport(postmortem, people).text
  }

  init(_ postmortem: Postmortem, _ people: [PersonID: Person]) {
    let words = ExportWords.in(postmortem.language)
    self.postmortem = postmortem
    self.words = words
    self.people = NamedPeople(postmortem.mentioned, people) { ImportedName.read($0, words) != nil }
    numbers = ItemNumbers(postmortem)
    order = ReferenceOrder(postmortem)
    questions = postmortem.questionsByRow
  }

  private var text: String {
    let parts = [
      front.lines, ["# " + EscapedText.written(postmortem.title)], lines(of: .teaser, postmortem.teaser),
    ]
    return (parts + SectionName.allCases.map(section)).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A section with its heading; empty where there is nothing in it.
  private func section(_ name: SectionName) -> [String] {
    let body = body(name)
    return body.isEmpty ? [] : ["## " + name.heading(words), ""] + body
  }

  private func body(_ name: SectionName) -> [String] {
    switch name {
    case .keyTimes: keyTimes.flatMap(\.lines)
    case .summary: lines(of: .summary, postmortem.summary)
    case .timeline: timeline
    case .causes: causes.flatMap(\.lines)
    case .actionItems: actionItems.flatMap(\.lines)
    case .ideas: ideas.flatMap(\.lines)
    case .lessons: lines(of: .lessons, postmortem.lessons)
    case .notes: lines(of: .notes, postmortem.notes)
    case .meetings: meetings.flatMap(\.lines)
    case .scheduledMeetings: scheduledMeetings.flatMap(\.lines)
    case .parkingLot: parkingLot.flatMap(\.lines)
    }
  }

  private func lines(of field: LongText.Field, _ text: String) -> [String] {
    text.isEmpty ? [] : LongText(field: field, text: text).lines
  }

  func names(_ ids: Set<PersonID>) -> String { EscapedText.list(people.sorted(ids).map(\.label)) }

  var zone: TimeZone { TimeZone(identifier: postmortem.zone) ?? .gmt }
}
