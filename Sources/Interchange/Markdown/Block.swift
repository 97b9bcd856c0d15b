/// A piece of a Markdown file: a heading, a table, a list, the address behind a link's label, or text.
struct Block {
  enum Content {
    case heading(level: Int, text: Substring)
    case table(PipeTable)
    case list([ListItem])
    case definition(label: Substring, address: Substring)
    /// Paragraphs line by line, and fenced code.
    case text
    /// Lines of `name: value` that stand before all else, between two rules.
    case frontMatter
    /// A line that only separates.
    case rule
    /// What nobody who reads the page sees, such as the rows of a template.
    case comment
  }

  let content: Content
  /// The lines that it stands in.
  let range: Range<Int>

  var heading: (level: Int, text: Substring)? {
    if case .heading(let level, let text) = content { (level, text) } else { nil }
  }
}

/// One item of a list, together with all that stands below it.
struct ListItem {
  /// Without its mark and without the indentation that the mark asks for.
  let text: String
  let range: Range<Int>
  /// Whether it only heads the items that stand below it: once they were deeper, and it was the item around them.
  var isHead = false
}
