/// The form of what is copied out of Confluence, Google Docs or another page: HTML, as a whole or as a table within
/// Markdown.
enum HTMLForm {
  /// The page in Markdown; nil where a text is none.
  static func read(_ lines: [Substring]) throws(ImportRefusal) -> [Substring]? {
    guard let first = lines.first(where: { !$0.isBlank }), begins(first) || isAnnounced(first, lines) else {
      return nil
    }
    var fence = Fence()
    // A Markdown file may begin with a tag, too.
    let isMarkdown = lines.contains { !fence.passes($0) && $0.headingLevel != nil }
    if isMarkdown { return nil }
    return HTMLMarkdown(try HTMLNode.nodes(of: lines.joined(separator: "\n"))).lines.map { $0[...] }
  }

  private static func begins(_ line: Substring) -> Bool {
    let text = line.trimmed.lowercased()
    return tags.contains { text.hasPrefix("<\($0)") }
  }

  // A comment or the mark of XML says nothing by itself: Markdown may begin so, too.
  private static func isAnnounced(_ first: Substring, _ lines: [Substring]) -> Bool {
    let text = first.trimmed.lowercased()
    guard text.hasPrefix("<!--") || text.hasPrefix("<?xml") else { return false }
    return lines.prefix(200).contains { line in
      let line = line.lowercased()
      return ["<!doctype html", "<html", "<body", "<table"].contains { line.contains($0) }
    }
  }

  private static let tags = [
    "!doctype html", "html", "title", "link", "style", "script", "center", "header", "tr", "tbody", "meta",
    "head", "body", "table", "div", "h1", "h2", "h3", "p>", "p ", "span",
    "b ", "b>",
    "ul", "ol", "section", "article", "main",
  ]

  /// The Markdown of each table of HTML that stands within a Markdown file, by the lines that it stands in.
  static func tables(
    in lines: [Substring]
  ) throws(ImportRefusal) -> [(range: Range<Int>, lines: [String])] {
    var tables: [(range: Range<Int>, lines: [String])] = []
    var fence = Fence()
    var start: Int?
    for (index, line) in lines.enumerated() {
      if start == nil, fence.passes(line) { continue }
      let text = line.lowercased()
      if start == nil, text[...].trimmed.hasPrefix("<table") { start = index }
      guard let first = start, text.contains("</table>") else { continue }
      let html = lines[first...index].joined(separator: "\n")
      tables.append((first..<index + 1, HTMLMarkdown(try HTMLNode.nodes(of: html)).lines))
      start = nil
    }
    return tables
  }
}
