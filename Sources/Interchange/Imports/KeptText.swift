/// Text that has no other place, block by block in its order, each under the heading that it had.
struct KeptText {
  private var blocks: [String] = []
  private let silent: Set<Int>
  private var written: Set<Int>
  /// The sections of which something stands there, and whether a heading does.
  private var said: Set<Int> = []
  private var isHeaded = false

  /// - Parameter silent: the sections whose headings go without saying.
  init(without silent: Set<Int> = []) { (self.silent, written) = (silent, silent) }

  mutating func keep(_ block: String, under section: Int, of outline: Outline) {
    // Below the heading of another section it would not go without saying.
    if silent.contains(section), isHeaded, said.insert(section).inserted { append(section, of: outline) }
    said.insert(section)
    writeHeading(section, of: outline)
    blocks.append(block)
  }

  /// Writes the section's heading, and first those that it stands below, unless they stand there already.
  mutating func writeHeading(_ section: Int, of outline: Outline) {
    guard written.insert(section).inserted else { return }
    if let parent = outline.sections[section].parent { writeHeading(parent, of: outline) }
    append(section, of: outline)
  }

  private mutating func append(_ section: Int, of outline: Outline) {
    guard let heading = outline.sections[section].heading else { return }
    isHeaded = true
    let marks = String(repeating: "#", count: max(1, depth(of: section, in: outline)))
    blocks.append("\(marks) \(heading)")
  }

  /// How many headings lead to it, its own included.
  private func depth(of section: Int, in outline: Outline) -> Int {
    if silent.contains(section) { return 0 }
    return 1 + (outline.sections[section].parent.map { depth(of: $0, in: outline) } ?? 0)
  }

  var text: String { blocks.joined(separator: "\n\n") }
}
