import Postmortems

/// Updates as a status page shows them, the time below the words: `Posted 3 months ago. Mar 14, 2023 - 18:42 PDT`.
struct PostedUpdates {
  /// The row of each update by the line that it begins in; the further blocks of it have none.
  private(set) var lists: [Int: TimelineList] = [:]

  /// Nil where fewer than two were posted.
  init?(_ blocks: [Block], of outline: Outline, _ context: TimeContext) {
    var (group, posted): ([Block], Int) = ([], 0)
    for block in blocks {
      guard case .text = block.content else {
        group = []
        continue
      }
      let first = outline.lines[block.range.lowerBound]
      if let label = BoldLabel(first), label.rest.isEmpty { group = [] }
      group.append(block)
      let last = block.range.upperBound - 1
      guard let time = PostedUpdates.time(in: outline.lines[last], context), let start = group.first else {
        continue
      }
      posted += 1
      for inner in group { lists[inner.range.lowerBound] = TimelineList(rows: []) }
      let lines = start.range.lowerBound..<last + 1
      let said = outline.text(of: lines.lowerBound..<last)[...].trimmed
      let text = [String(said), time.rest].filter { !$0.isEmpty }.joined(separator: "\n\n")
      lists[lines.lowerBound] = TimelineList(rows: [
        TimelineList.Row(typed: time.typed, text: CellText.read(text[...]), lines: lines, isHead: false)
      ])
      group = []
    }
    if posted < 2 { return nil }
  }

  private static func time(in line: Substring, _ context: TimeContext) -> (typed: String, rest: String)? {
    let said = line.trimmed.drop { "*_".contains($0) }
    guard said.hasPrefix("Posted "), said.utf8.count <= 120, let dot = said.firstIndex(of: ".") else {
      return nil
    }
    let behind = String(said[dot...].dropFirst().trimmed).replacing(" - ", with: " ")
    let typed = behind.replacing("*", with: "").replacing("_", with: "")
    guard FuzzyTime.read(typed, context).minute != nil else { return nil }
    return (typed, String(said[...dot]))
  }
}
