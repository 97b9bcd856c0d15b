/// Paragraphs that serve as sections: `**Root Causes**: …`, as a widespread template has them. They become headings where
/// one of them names causes or action items. Labels that stand alone and are known are headings where there are two, or
/// one names the timeline.
struct LabelledParagraphs {
  private(set) var lines: [Substring] = []
  /// The line of the source that each line came from.
  private(set) var numbers: [Int] = []

  init(_ source: [Substring]) {
    (lines, numbers) = (source, Array(source.indices))
    var fence = Fence()
    let isPlain = !source.contains { $0.headingLevel != nil }
    let labels = source.indices.map {
      fence.passes(source[$0]) ? nil : LabelledParagraphs.label(source, $0, isPlain: isPlain)
    }
    let kinds = labels.map { $0.flatMap { SectionKind(heading: $0.name) } }
    let alone = source.indices.filter {
      labels[$0]?.rest.isEmpty == true && kinds[$0] != nil && LabelledParagraphs.begins(source, at: $0)
    }
    let areHeadings = alone.count > 1 || alone.contains { kinds[$0]?.isTimeline == true }
    guard areHeadings || kinds.contains(where: { $0?.isTaken == true }) else { return }
    let headings = Set(areHeadings ? alone : [])
    (lines, numbers) = ([], [])
    var (level, isOpen) = (1, false)
    let title = isPlain ? LabelledParagraphs.title(source, labels) : nil
    for (number, line) in source.enumerated() {
      if number == title {
        append("# \(line.trimmed)", number)
        continue
      }
      if let found = line.headingLevel { (level, isOpen) = (found, false) }
      let label = labels[number].flatMap {
        isOpen || kinds[number]?.isTaken == true || headings.contains(number) ? $0 : nil
      }
      guard let label else {
        append(line, number)
        continue
      }
      isOpen = isOpen || kinds[number]?.isTaken == true
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

  // Without a colon it has to stand alone, and to be known; so has one that is not bold, in a file without headings.
  private static func label(_ lines: [Substring], _ index: Int, isPlain: Bool) -> BoldLabel? {
    let bold = BoldLabel(lines[index])
    if let bold, bold.hasColon { return bold }
    guard let label = bold ?? (isPlain ? BoldLabel(plain: lines[index]) : nil) else { return nil }
    let isAlone = label.rest.isEmpty && begins(lines, at: index)
    return isAlone && SectionKind(heading: label.name) != nil ? label : nil
  }

  /// The first line, where it stands alone and says no fact: in a file without headings that is its title.
  private static func title(_ lines: [Substring], _ labels: [BoldLabel?]) -> Int? {
    guard let first = lines.firstIndex(where: { !$0.isBlank }), labels[first] == nil,
      lines[first].utf8.count <= 120, first + 1 < lines.count,
      lines[first + 1].isBlank || labels[first + 1] != nil, ListMark(lines[first]) == nil,
      lines[first].first.map({ $0.isLetter || $0.isNumber }) ?? false, !lines[first].hasSuffix(".")
    else { return nil }
    return first
  }

  private static func begins(_ lines: [Substring], at index: Int) -> Bool {
    index == 0 || lines[index - 1].isBlank
  }
}

extension SectionKind {
  fileprivate var isTaken: Bool { self == .causes || self == .actionItems }
}
