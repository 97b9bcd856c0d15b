/// A file in our own format, taken apart.
struct FormatFile {
  var front = FrontMatter()
  /// The heading at its top.
  private(set) var title: Substring?
  private(set) var texts: [LongText.Field: String] = [:]
  private(set) var lists: [SectionName: [Substring]] = [:]
  /// What has no place: it was added by hand.
  private(set) var strays: [Substring] = []

  private var section: SectionName?
  private var fence = Fence()

  /// Nil for a file of any other form.
  init?(_ lines: [Substring]) throws(ImportRefusal) {
    guard let range = FrontMatter.range(in: lines) else { return nil }
    front = try FrontMatter(lines[range])
    var index = range.upperBound + 1
    let ends = LongText.Ends(lines)
    while index < lines.count {
      if let text = LongText(lines, at: &index, ends) {
        add(text.text, to: text.field)
      } else {
        take(lines[index])
        index += 1
      }
    }
    for (name, lines) in lists {
      if let field = name.field { add(LongText(field, lines, nil).text, to: field) }
    }
  }

  /// Two texts of a kind are one: nothing that a file says is lost.
  private mutating func add(_ text: String, to field: LongText.Field) {
    texts[field] = [texts[field] ?? "", text].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private mutating func take(_ line: Substring) {
    let isCode = isText && fence.passes(line)
    let level = isCode || line.indent > 0 ? nil : line.headingLevel
    if level == 1, title == nil, section == nil {
      title = BlockReader.headingText(line)
    } else if level == 1 || level == 2 {
      begin(line)
    } else if let section {
      lists[section, default: []].append(line)
    } else if !line.isBlank || !strays.isEmpty {
      strays.append(line)
    }
  }

  // In a list every line of a text is indented; its fences do not reach into what follows.
  private var isText: Bool { section.map { $0.field != nil } ?? true }

  private mutating func begin(_ line: Substring) {
    fence = Fence()
    section = SectionName(heading: BlockReader.headingText(line))
    if section == nil { strays.append(line) }
  }
}
