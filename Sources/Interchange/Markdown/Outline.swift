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
  /// The first heading; nil where there is none, or where it names a part of a protocol.
  private(set) var title: Substring?
  private(set) var titleLines = 0..<0
  private(set) var sections = [
    Section(level: 0, heading: nil, headingLines: 0..<0, parent: nil, ownKind: nil)
  ]

  init(_ lines: [Substring], isTitle: (Substring) -> Bool) {
    self.lines = lines
    var above: [Int] = []
    for block in BlockReader.blocks(of: lines) {
      guard case .heading(let level, let text) = block.content else {
        sections[sections.count - 1].blocks.append(block)
        continue
      }
      if title == nil, sections.count == 1, isTitle(text) {
        (title, titleLines) = (text, block.range)
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
