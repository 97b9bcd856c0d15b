/// A Markdown file as a title and sections, each below the one whose heading stands above it.
struct Outline {
  struct Section {
    let level: Int
    /// Nil for what stands before the first heading.
    let heading: Substring?
    /// The lines of its heading.
    let headingLines: Range<Int>
    /// The section that it stands in; nil at the top, below the title too.
    let parent: Int?
    /// What its own heading says that it is for; nil where that is not known.
    let ownKind: SectionKind?
    var blocks: [Block] = []
  }

  let lines: [Substring]
  /// The first heading; nil where there is none, or where it names one of several parts of a protocol.
  private(set) var title: Substring?
  private(set) var titleLines = 0..<0
  private(set) var sections = [
    Section(level: 0, heading: nil, headingLines: 0..<0, parent: nil, ownKind: nil)
  ]

  init(_ lines: [Substring], isTitle: (Substring) -> Bool) {
    self.lines = lines
    var above: [Int] = []
    let blocks = BlockReader.blocks(of: lines)
    let parts = blocks.count { $0.heading.map { $0.level == 1 && !isTitle($0.text) } ?? false }
    let isEntitled = blocks.prefix(2).contains(where: namesTitle)
    for block in blocks {
      if title == nil, sections.count == 1, sections[0].blocks.isEmpty, let text = titleLine(block) {
        entitle(text, block.range)
        continue
      }
      guard case .heading(let level, let text) = block.content else {
        sections[sections.count - 1].blocks.append(block)
        continue
      }
      if title == nil, sections.count == 1, level == 1 || !isEntitled,
        isTitle(text) || level == 1 && parts == 1
      {
        entitle(text, block.range)
        continue
      }
      above.removeAll { sections[$0].level >= level }
      sections.append(
        Section(
          level: level, heading: text, headingLines: block.range, parent: above.last,
          ownKind: SectionKind(heading: text)))
      above.append(sections.count - 1)
    }
  }

  /// A first line that calls itself the title of a report, as incident tools write it.
  private func titleLine(_ block: Block) -> Substring? {
    guard case .text = block.content, block.range.count == 1 else { return nil }
    let line = lines[block.range.lowerBound].trimmed
    let name = line.prefix { $0 != ":" }.lowercased()
    return Outline.reports.contains(name) && name.utf8.count < line.utf8.count ? line : nil
  }

  /// What a report calls itself without saying of what.
  static let reports: Set<String> = [
    "postmortem", "post-mortem", "post mortem", "incident report", "incident", "störungsbericht", "störung",
    "vorfall",
  ]

  /// Whether the lines before all else say what it is called: then a lower heading does not.
  private func namesTitle(_ block: Block) -> Bool {
    guard case .frontMatter = block.content else { return false }
    return lines[block.range].contains { FrontMatterLine($0)?.name == "title" }
  }

  // What a title says of the kind of file holds for what stands right below it: `# Incident log`.
  private mutating func entitle(_ text: Substring, _ range: Range<Int>) {
    (title, titleLines) = (text, range)
    guard let kind = SectionKind(heading: text) else { return }
    let above = sections[0].blocks
    sections[0] = Section(
      level: 0, heading: nil, headingLines: 0..<0, parent: nil, ownKind: kind, blocks: above)
  }

  func text(of range: Range<Int>) -> String { lines[range].joined(separator: "\n") }

  /// The section with all that stand in it, in their order.
  func family(of section: Int) -> Range<Int> {
    let next = sections[(section + 1)...].firstIndex { $0.level <= sections[section].level }
    return section..<(next ?? sections.count)
  }

  /// The lines below the first heading of these sections, to the end of the last.
  func body(of family: Range<Int>) -> Range<Int> {
    let start = sections[family.lowerBound].headingLines.upperBound
    let end =
      family.upperBound < sections.count ? sections[family.upperBound].headingLines.lowerBound : lines.count
    return start..<max(start, end)
  }
}
