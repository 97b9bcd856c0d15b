import Postmortems

/// Running text in Markdown, out of HTML: emphasis, code and links stay, everything else is its words.
struct HTMLInline {
  private(set) var text = ""

  /// Whether words stand before it, so that white space at its beginning sets it apart from them.
  private let isBehindWords: Bool

  init(_ nodes: [HTMLNode], isBehindWords: Bool = false) {
    self.isBehindWords = isBehindWords
    for node in nodes { add(node) }
  }

  private mutating func add(_ node: HTMLNode) {
    switch node {
    case .text(let said): add(words: said)
    case .element("br", _, _): text += "\n"
    case .element("b", _, let children), .element("strong", _, let children): wrap(children, in: "**")
    case .element("i", _, let children), .element("em", _, let children): wrap(children, in: "*")
    case .element("code", _, let children), .element("tt", _, let children): wrap(children, in: "`")
    case .element("a", let said, let children) where said.address != nil:
      link(children, to: said.address ?? "")
    case .element("img", let picture, let said): show(said, at: picture.address ?? "data:")
    case .element("time", let said, let children): add(words: HTMLInline.dated(said.address, children))
    case .element(let name, _, let children):
      if !HTMLNode.blocks.contains(name) {
        for child in children { add(child) }
        return
      }
      if !text.isEmpty, text.last != "\n" { text += "\n" }
      if name == "li" { text += "- " + node.box }
      text += HTMLInline(children).text + "\n"
    }
  }

  // White space says nothing in HTML but that words are apart. What would be read as a mark is written so that it is none.
  private mutating func add(words said: String) {
    for scalar in said.unicodeScalars {
      if scalar.properties.isWhitespace {
        let isApart = text.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? isBehindWords
        if isApart { text += " " }
      } else {
        if "*`<".unicodeScalars.contains(scalar) { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// A date that only the element says stands before the clock time in it, or behind it.
  private static func dated(_ date: String?, _ children: [HTMLNode]) -> String {
    let said = HTMLMarkdown.plain(children)
    let words = said[...].trimmed
    guard let date, words.isEmpty || FuzzyTime.isClockTime(String(words)) else { return said }
    return "\(date) \(said)"
  }

  private mutating func wrap(_ children: [HTMLNode], in mark: String) {
    let inner = HTMLInline(children, isBehindWords: true).text
    let words = inner[...].trimmed
    // Offices write `<b>` around everything: emphasis does not go over lines.
    if words.isEmpty || words.contains("\n") || words.contains(mark) {
      return text +=
        text.unicodeScalars.last?.properties.isWhitespace == false ? inner : String(inner.drop { $0 == " " })
    }
    if inner.first == " " { add(words: " ") }
    text += mark + words + mark
    if inner.last == " " { text += " " }
  }

  /// A picture that comes from nowhere else is what it is called.
  private mutating func show(_ said: [HTMLNode], at address: String) {
    let said = HTMLInline(said).text.filter { !"[]".contains($0) }[...].trimmed
    text += address.hasPrefix("data:") ? String(said) : "![\(said)](\(address))"
  }

  private mutating func link(_ children: [HTMLNode], to address: String) {
    let said = HTMLInline(children).text[...].trimmed.replacing("\n", with: " ")
    let isSafe = address.utf8.allSatisfy { $0 > 0x20 && !"()<>".utf8.contains($0) }
    if said.isEmpty || said == address || !isSafe {
      return text += said.isEmpty ? address : "\(said) \(isSafe || said == address ? "" : "<\(address)>")"
    }
    text += "[\(said)](\(address))"
  }
}

extension HTMLNode {
  /// The elements that begin a line of their own.
  static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "li", "table", "tbody", "thead", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "pre", "blockquote", "hr", "section", "article", "header", "footer", "main", "dl", "dt", "dd", "figure",
    "body", "html", "details", "summary", "caption",
  ]

  var isBlock: Bool {
    guard case .element(let name, _, let children) = self else { return false }
    return HTMLNode.blocks.contains(name) || children.contains { $0.isBlock }
  }
}
