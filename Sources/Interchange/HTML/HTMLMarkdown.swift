/// A page in Markdown, block by block, so that one reader of protocols serves both.
struct HTMLMarkdown {
  private(set) var lines: [String] = []

  init(_ nodes: [HTMLNode]) { add(nodes) }

  private mutating func add(_ nodes: [HTMLNode]) {
    var running: [HTMLNode] = []
    for node in nodes {
      if node.isBlock {
        addParagraph(running)
        running = []
        add(block: node)
      } else {
        running.append(node)
      }
    }
    addParagraph(running)
  }

  private mutating func add(block node: HTMLNode) {
    guard case .element(let name, let said, let children) = node else { return }
    switch name {
    case "p" where said.isTitle: addHeading(children, level: 1)
    case "h1", "h2", "h3", "h4", "h5", "h6": addHeading(children, level: Int(name.dropFirst()) ?? 1)
    case "dl": append(HTMLMarkdown.terms(children))
    case "p" where children.contains(where: \.isBlock): add(children)
    case "p": HTMLMarkdown.isBold(children) ? addLabel(children) : addParagraph(children)
    case "ul", "ol": append(HTMLMarkdown.list(children, isOrdered: name == "ol"))
    case "table":
      for case .element("caption", _, let said) in children { addParagraph(said) }
      append(HTMLTable(children).lines)
    case "pre": append(["```"] + HTMLMarkdown.plain(children).lines.map(String.init) + ["```"])
    case "blockquote": append(HTMLMarkdown(children).lines.map { $0.isEmpty ? ">" : "> \($0)" })
    case "hr": append(["---"])
    default: add(children)
    }
  }

  private mutating func addHeading(_ nodes: [HTMLNode], level: Int) {
    let text = HTMLInline(nodes).text.replacing("\n", with: " ")[...].trimmed
    if !text.isEmpty { append(["\(String(repeating: "#", count: level)) \(text)"]) }
  }

  /// Whether all words are bold by their style.
  private static func isBold(_ nodes: [HTMLNode]) -> Bool {
    nodes.contains { if case .element("span", let said, _) = $0 { said.isBold } else { false } }
      && nodes.allSatisfy { node in
        if case .element("span", let said, _) = node, said.isBold { return true }
        return plain([node])[...].isBlank
      }
  }

  private mutating func addLabel(_ nodes: [HTMLNode]) {
    let text = HTMLInline(nodes).text[...].trimmed
    text.isEmpty || text.contains { "*\n".contains($0) } ? addParagraph(nodes) : append(["**\(text)**"])
  }

  /// Each term in a line, and below it what is said of it.
  private static func terms(_ nodes: [HTMLNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      guard case .element(let name, _, let children) = node else { return [] }
      switch name {
      case "dt": return [HTMLInline(children).text.replacing("\n", with: " ")[...].trimmed.description]
      case "dd":
        let lines = HTMLMarkdown(children).lines.filter { !$0.isEmpty }
        return lines.enumerated().map { $0.offset == 0 ? ": \($0.element)" : $0.element }
      default: return terms(children)
      }
    }
  }

  private mutating func append(_ block: [String]) {
    if block.isEmpty { return }
    if !lines.isEmpty { lines.append("") }
    lines += block
  }

  private mutating func addParagraph(_ nodes: [HTMLNode]) {
    let text = HTMLInline(nodes).text.lines.map { HTMLMarkdown.escaped($0.trimmed) }
    append(Array(text.drop { $0.isEmpty }))
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  // A paragraph stays one, whatever it begins with.
  private static func escaped(_ line: Substring) -> String {
    let isMark =
      line.first.map { "#>|".contains($0) } ?? false || ListMark(line) != nil || BlockReader.isRule(line)
    guard isMark, let first = line.first else { return String(line) }
    return String(first.isNumber ? line.replacing(".", with: "\\.", maxReplacements: 1) : "\\" + line)
  }

  static func list(_ children: [HTMLNode], isOrdered: Bool) -> [String] {
    var (lines, number): ([String], Int) = ([], 0)
    for item in children {
      guard case .element("li", _, let inner) = item else { continue }
      number += 1
      let bullet = isOrdered ? "\(number). " : "- "
      let (mark, indent) = (bullet + item.box, String(repeating: " ", count: bullet.count))
      let item = HTMLMarkdown(inner).lines
      // A list below an item needs no empty line before it.
      let tight = item.indices.filter { index in
        !(item[index].isEmpty && index + 1 < item.count && ListMark(item[index + 1][...]) != nil)
      }.map { item[$0] }
      lines += tight.enumerated().map {
        ($0.offset == 0 ? mark : $0.element.isEmpty ? "" : indent) + $0.element
      }
      if tight.isEmpty { lines.append(mark + "\u{200B}") }
    }
    return lines
  }

  static func plain(_ nodes: [HTMLNode]) -> String {
    nodes.map { node in
      switch node {
      case .text(let said): said
      case .element("br", _, _): "\n"
      case .element(_, _, let children): plain(children)
      }
    }.joined()
  }
}
