/// Text that has no other place, block by block in its order, each under the heading that it had.
struct KeptText {
  private var blocks: [String] = []
  private let silent: Set<Int>
  private var written: Set<Int>

  /// - Parameter silent: the sections whose headings go without saying.
  init(without silent: Set<Int> = []) { (self.silent, written) = (silent, silent) }

  mutating func keep(_ block: String, under section: Int, of outline: Outline) {
    writeHeading(section, of: outline)
    blocks.append(block)
  }

  /// Writes the section's heading, and first those that it stands below, unless they stand there already.
  mutating func writeHeading(_ section: Int, of outline: Outline) {
    guard written.insert(section).inserted else { return }
    if let parent = outline.sections[section].parent { writeHeading(parent, of: outline) }
    guard let heading = outline.sections[section].heading else { return }
    let marks = String(repeating: "#", count: depth(of: section, in: outline))
    blocks.append("\(marks) \(heading)")
  }

  /// How many headings lead to it, its own included.
  private func depth(of section: Int, in outline: Outline) -> Int {
    if silent.contains(section) { return 0 }
    return 1 + (outline.sections[section].parent.map { depth(of: $0, in: outline) } ?? 0)
  }

  var text: String { blocks.joined(separator: "\n\n") }
}
