import Foundation
import Postmortems

extension ProtocolReading {
  /// The date that a heading, a title or a name states.
  func date(in text: Substring) -> FuzzyTime? {
    StatedDate.find(in: found.slashes.plain(String(text))[...], times)
  }

  /// The date in the title.
  mutating func titleDate(_ title: Substring) -> FuzzyTime? {
    guard let date = date(in: title) else { return nil }
    if !isYearless(date) || firstDate != nil { return dated(date) }
    found.yearIsAssumed = true
    return alone(date).time(base: nil)
  }

  /// The first date with a year that the file states.
  static func firstDate(_ outline: Outline, _ slashes: SlashedDates, _ context: TimeContext) -> CivilDate? {
    for line in outline.lines.prefix(1_000) {
      let dates = StatedDate.all(in: slashes.plain(String(line))[...], context)
      if let date = dates.first?.writtenDate { return date }
    }
    return nil
  }

  /// Notes the date that a line states for the rows below it; where it calls it so, for the whole file.
  mutating func noteDate(_ line: Substring) {
    let line = found.slashes.plain(String(line))[...]
    let date = StatedDate.find(inLine: line, times).map { dated($0) }
    guard let stated = date ?? nextDay(in: line), !isOfMeeting(section) else { return }
    day = stated
    if found.date == nil, StatedDate.find(named: line, times) != nil { found.date = stated }
  }

  /// Whether a section tells of a meeting: its day is none of the incident's.
  private func isOfMeeting(_ section: Int) -> Bool {
    outline.sections[section].heading.map { StatedFacts.namesMeeting("\($0):"[...]) } ?? false
  }

  /// Notes what a table of two columns states: `| Severity | SEV1 |`. Its head is a line like the others.
  mutating func noteFacts(_ table: PipeTable, _ section: Int) -> Bool {
    guard kinds[section] == .facts || section == 0 || kinds[section] == .summary else { return false }
    if table.rows.count == 1, table.head.count > 1, !StatedFacts.isName(table.rows[0].cells.first ?? "") {
      return noteFactsBelowHeads(table)
    }
    guard table.head.count == 2 else { return false }
    var isTaken = true
    for cells in [table.head] + table.rows.map(\.cells) where cells.contains(where: { !$0.isEmpty }) {
      guard cells.count == 2 else { return false }
      let line = "\(cells[0].replacing("*", with: "")): \(cells[1])"[...]
      noteDate(line)
      if !found.facts.take(line, times), !takeNamedAttendees(line) { isTaken = false }
    }
    return isTaken
  }

  /// `| Severity | Impact |`, and below it what they are.
  private mutating func noteFactsBelowHeads(_ table: PipeTable) -> Bool {
    var isTaken = !table.rows[0].cells.contains(where: \.isEmpty)
    for (name, cell) in zip(table.head, table.rows[0].cells) where !cell.isEmpty {
      let line = "\(name.replacing("*", with: "")): \(cell)"[...]
      noteDate(line)
      if !found.facts.take(line, times), !takeNamedAttendees(line) { isTaken = false }
    }
    return isTaken && table.rows[0].cells.count == table.head.count
  }

  /// The day that the rest of the file tells: that of a key time, or the only one that it speaks of, what is still to do
  /// left aside.
  var likelyDay: FuzzyTime? {
    guard found.date == nil, found.rows.first?.near == nil else { return nil }
    if let first = found.rows.first, !isUndated(first.typed) { return nil }
    for (_, typed) in found.facts.keyTimes {
      if let date = StatedDate.all(in: found.slashes.plain(typed)[...], times).first { return date }
    }
    var known: FuzzyTime?
    for (index, section) in outline.sections.enumerated() where kinds[index] != .actionItems {
      let ranges = [section.headingLines] + section.blocks.map(\.range)
      for line in ranges.joined() {
        for date in StatedDate.all(in: found.slashes.plain(String(outline.lines[line]))[...], times) {
          if let known, known.writtenDate != date.writtenDate { return nil }
          known = date
        }
      }
    }
    return known
  }

  private func isUndated(_ typed: String) -> Bool {
    !(typed.utf8.count >= 8 && typed.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) })
  }
}
