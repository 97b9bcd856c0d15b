/// Reads the blocks of a Markdown file, line by line, in one pass.
struct BlockReader {
  let lines: [Substring]
  private var next = 0
  private var blocks: [Block] = []
  /// The last line that ends a comment.
  private let lastClosing: Int

  private init(_ lines: [Substring]) {
    self.lines = lines
    lastClosing = lines.lastIndex { BlockReader.closesComment($0) } ?? -1
  }

  static func blocks(of lines: [Substring]) -> [Block] {
    var reader = BlockReader(lines)
    reader.readFrontMatter()
    while reader.next < lines.count { reader.readBlock() }
    return reader.blocks
  }

  // `---` in the first line opens it; anywhere else it would be a rule. Between `+++` it is TOML.
  private mutating func readFrontMatter() {
    guard let first = lines.first, ["---", "+++"].contains(first),
      let end = lines.dropFirst().firstIndex(where: { $0.utf8.elementsEqual(first.utf8) })
    else { return }
    append(.rule, to: 1)
    if end > 1 { append(.frontMatter, to: end) }
    append(.rule, to: end + 1)
  }

  private mutating func readBlock() {
    let line = lines[next]
    if line.isBlank {
      next += 1
    } else if let level = line.headingLevel {
      append(.heading(level: level, text: BlockReader.headingText(line)), to: next + 1)
    } else if let table = PipeTable(lines, at: next) {
      append(.table(table), to: table.range.upperBound)
    } else if BlockReader.isRule(line) {
      append(.rule, to: next + 1)
    } else if let end = commentEnd {
      append(.comment, to: end)
    } else if let items = ListItem.items(lines, at: next) {
      append(.list(items), to: items.last?.range.upperBound ?? next + 1)
    } else if let (label, address) = BlockReader.definition(line) {
      append(.definition(label: label, address: address), to: next + 1)
    } else {
      readText()
    }
  }

  private mutating func append(_ content: Block.Content, to end: Int) {
    blocks.append(Block(content: content, range: next..<end))
    next = end
  }

  private var commentEnd: Int? {
    guard next <= lastClosing, lines[next].indent < 4, lines[next].trimmed.utf8.starts(with: "<!--".utf8)
    else {
      return nil
    }
    return lines[next...].firstIndex { BlockReader.closesComment($0) }.map { $0 + 1 }
  }

  private static func closesComment(_ line: Substring) -> Bool {
    line.utf8.contains(UInt8(ascii: ">")) && line.utf8.firstRange(of: "-->".utf8) != nil
  }

  private mutating func readText() {
    var fence = Fence()
    var end = next
    let isCode = fence.passes(lines[end])
    end += 1
    while end < lines.count {
      if isCode {
        if !fence.isOpen { break }
        _ = fence.passes(lines[end])
      } else if let level = underline(at: end) {
        return append(.heading(level: level, text: lines[next].trimmed), to: end + 1)
      } else if endsText(at: end) {
        break
      }
      end += 1
    }
    append(.text, to: end)
  }

  /// The level of the heading that the one line of text above becomes by being underlined.
  private func underline(at index: Int) -> Int? {
    let line = lines[index].trimmed.utf8
    guard index == next + 1, line.count >= 2, lines[index].indent < 4 else { return nil }
    if line.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    return line.allSatisfy { $0 == UInt8(ascii: "-") } ? 2 : nil
  }

  private func endsText(at index: Int) -> Bool {
    let line = lines[index]
    var fence = Fence()
    return line.isBlank || line.utf8.starts(with: "<!--".utf8) || line.headingLevel != nil
      || BlockReader.isRule(line) || ListMark(line) != nil
      || fence.passes(line) || PipeTable.begins(lines, at: index)
  }
}

extension BlockReader {
  static func headingText(_ line: Substring) -> Substring {
    let text = Substring(line.trimmed.utf8.drop { $0 == UInt8(ascii: "#") }).trimmed
    let open = Substring(text.utf8.dropLast(text.utf8.reversed().prefix { $0 == UInt8(ascii: "#") }.count))
    // Marks at the end belong to the heading's text unless a space stands before them.
    return open.isEmpty || open.utf8.last == UInt8(ascii: " ") ? open.trimmed : text
  }

  static func isRule(_ line: Substring) -> Bool {
    let marks = line.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard marks.count >= 3, line.indent < 4, let mark = marks.first else { return false }
    return "-*_".utf8.contains(mark) && marks.allSatisfy { $0 == mark }
  }

  /// `[label]: address`.
  static func definition(_ line: Substring) -> (Substring, Substring)? {
    let text = line.trimmed
    guard line.indent < 4, text.utf8.first == UInt8(ascii: "["),
      let close = text.utf8.firstIndex(of: UInt8(ascii: "]")),
      text.utf8[close...].starts(with: "]:".utf8)
    else { return nil }
    let label = Substring(text.utf8[..<close].dropFirst())
    let address = Substring(text.utf8[close...].dropFirst(2)).trimmed
    let isAddress = !address.isEmpty && !address.unicodeScalars.contains { $0.properties.isWhitespace }
    return isAddress && !label.isBlank && label.utf8.first != UInt8(ascii: "^") ? (label, address) : nil
  }
}
