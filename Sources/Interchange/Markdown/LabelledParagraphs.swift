/// Paragraphs that serve as sections: `**Root Causes**: …`, as a widespread template has them. They become headings where
/// one of them names causes or action items.
struct LabelledParagraphs {
  private(set) var lines: [Substring] = []
  /// The line of the source that each line came from.
  private(set) var numbers: [Int] = []

  init(_ source: [Substring]) {
    (lines, numbers) = (source, Array(source.indices))
    var fence = Fence()
    let labels = source.indices.map { fence.passes(source[$0]) ? nil : LabelledParagraphs.label(source, $0) }
    let isTemplate = labels.contains { $0.flatMap { SectionKind(heading: $0.name) }.map(\.isTaken) ?? false }
    guard isTemplate else { return }
    (lines, numbers) = ([], [])
    var (level, isOpen) = (1, false)
    for (number, line) in source.enumerated() {
      if let found = line.headingLevel { (level, isOpen) = (found, false) }
      let label = labels[number].flatMap {
        isOpen || SectionKind(heading: $0.name)?.isTaken == true ? $0 : nil
      }
      guard let label else {
        append(line, number)
        continue
      }
      isOpen = true
      append("", number)
      append(Substring(String(repeating: "#", count: min(6, level + 1)) + " " + label.name), number)
      append("", number)
      if !label.rest.isEmpty { append(label.rest, number) }
    }
  }

  private mutating func append(_ line: Substring, _ number: Int) {
    lines.append(line)
    numbers.append(number)
  }

  // Without a colon it has to stand alone, and to be known.
  private static func label(_ lines: [Substring], _ index: Int) -> BoldLabel? {
    guard let label = BoldLabel(lines[index]) else { return nil }
    if label.hasColon { return label }
    let isAlone = label.rest.isEmpty && (index == 0 || lines[index - 1].isBlank)
    return isAlone && SectionKind(heading: label.name) != nil ? label : nil
  }
}

extension SectionKind {
  fileprivate var isTaken: Bool { self == .causes || self == .actionItems }
}
