import Foundation

/// Lists that serve as headings: `- **Impact**: …`, what belongs to it below and indented. They become headings, so
/// that one outline serves all protocols.
struct LabelledLists {
  /// The lines as an outline reads them, and the line of the file that each came from.
  private(set) var lines: [Substring] = []
  private(set) var numbers: [Int] = []
  private var level = 0
  /// The items that are open, outermost first: where their marks stand, where their text does, and their heading's level.
  private var open: [(column: Int, textColumn: Int, level: Int)] = []

  /// - Parameters:
  ///   - isKnown: whether a label is one that names a part of a protocol. Such a label makes all beside it headings.
  ///   - isDivided: whether what stands below a heading may be divided so: a list of action items is not.
  init(_ source: [Substring], isKnown: (Substring) -> Bool, isDivided: (Substring) -> Bool) {
    var fence = Fence()
    var known: Set<Int> = []
    var takesLabels = true
    for (number, line) in source.enumerated() {
      leave(at: line, fence.isOpen)
      let inner = line.dropping(indent: open.last?.textColumn ?? 0)
      let isCode = fence.passes(inner)
      if !isCode, let level = line.headingLevel {
        (self.level, known, takesLabels) = (level, [], isDivided(BlockReader.headingText(line)))
      }
      guard takesLabels, !isCode, let label = Label(line),
        isKnown(label.name) || known.contains(label.mark.column)
      else {
        append(inner, number)
        continue
      }
      known.insert(label.mark.column)
      enter(label, number)
    }
  }

  private mutating func append(_ line: Substring, _ number: Int) {
    lines.append(line)
    numbers.append(number)
  }

  // What is indented less than an item's text no longer belongs to it; an empty line decides nothing.
  private mutating func leave(at line: Substring, _ isCode: Bool) {
    guard !line.isBlank, !isCode else { return }
    let isItem = ListMark(line) != nil
    while let last = open.last, line.indent <= last.column, isItem || line.headingLevel != nil || wasBlank {
      open.removeLast()
    }
  }

  private var wasBlank: Bool { lines.last?.isBlank ?? true }

  private mutating func enter(_ label: Label, _ number: Int) {
    let depth = min(6, (open.last?.level ?? max(1, level)) + 1)
    append("", number)
    append(Substring(String(repeating: "#", count: depth) + " " + label.name), number)
    if !label.rest.isEmpty { append(label.rest, number) }
    open.append((label.mark.column, label.mark.textColumn, depth))
  }
}

extension LabelledLists {
  /// A label at the beginning of an item: `- **Impact**: …` or `- **Impact:** …`.
  private struct Label {
    let mark: ListMark
    let name: Substring
    let rest: Substring

    init?(_ line: Substring) {
      guard let mark = ListMark(line) else { return nil }
      let text = line.dropping(indent: mark.column).trimmed.dropFirst(mark.textColumn - mark.column).trimmed
      // A label without a colon has its item to itself.
      guard let label = BoldLabel(text), label.hasColon || label.rest.isEmpty else { return nil }
      self.mark = mark
      (name, rest) = (label.name, label.rest)
    }
  }
}
