import CMarkGFM

/// Markdown that people type, as HTML. The text is not trusted: raw HTML is dropped, dangerous links are blanked,
/// of images only the postmortem's own pictures are shown, and the others by their description alone.
package enum Markdown {
  /// Blocks: paragraphs, lists, tables … Headings begin right below the page's own, which is of `level`.
  static func html(_ text: String, _ pictures: PicturePlace?, headingsBelow level: Int = 2) -> String {
    rendered(
      text, pictures, extensions: ["strikethrough", "autolink", "table"],
      changed: { orderHeadings($0, below: level) })
  }

  /// A row's text: emphasis, code and links, but no blocks; a line break stays one.
  static func inline(_ text: String, _ pictures: PicturePlace?) -> String {
    guard text.utf8.contains(where: isSpecial) else { return EscapedHTML.escape(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line($0, pictures) }
      .joined(separator: "<br>")
  }

  /// A row's text without its markup, in one line: for where a link would stand in a link.
  package static func plain(_ text: String) -> String {
    // Behind a parenthesis, as in a row: what begins a line there is no block.
    let line = "(" + text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let words = rendered(line, nil, extensions: ["strikethrough", "autolink"], as: plain)
    return String(words.dropFirst().filter { !$0.isNewline })
  }

  // Behind a parenthesis nothing begins a block, while emphasis and links may still begin.
  private static func line(_ line: Substring, _ pictures: PicturePlace?) -> String {
    let html = rendered("(" + line, pictures, isRow: true, extensions: ["strikethrough", "autolink"])
    let (start, end) = ("<p>(", "</p>\n")
    guard html.utf8.starts(with: start.utf8), html.hasSuffix(end) else {
      return EscapedHTML.escape(String(line))
    }
    return String(html.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)) ?? ""
  }

  // Bytes without which a text is plain; `:` and `w` may begin a link, `@` makes one.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "~"),
      UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: "\n"):
      true
    default: byte == UInt8(ascii: "w")
    }
  }

  private static let ready: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func rendered(
    _ text: String, _ pictures: PicturePlace?, isRow: Bool = false, extensions: [String],
    as output: (OpaquePointer, OpaquePointer) -> String = html,
    changed change: (OpaquePointer) -> Void = { _ in }
  ) -> String {
    ready
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return EscapedHTML.escape(text) }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      cmark_find_syntax_extension(name).map { _ = cmark_parser_attach_syntax_extension(parser, $0) }
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return EscapedHTML.escape(text) }
    defer { cmark_node_free(document) }
    showTags(document)
    showPictures(document, from: pictures, isInRow: isRow)
    change(document)
    return output(document, parser)
  }

  private static func html(_ document: OpaquePointer, _ parser: OpaquePointer) -> String {
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let bytes = cmark_render_html(document, CMARK_OPT_DEFAULT, extensions) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(bytes) }
    // Text is escaped and raw HTML dropped, so these tags can only be Markdown's own.
    return String(cString: bytes)
      .replacing("<a href=", with: "<a rel=\"nofollow noopener\" href=")
      // What is wider than its column scrolls for itself, also by keyboard.
      .replacing("<table>", with: "<div class=\"table-frame\" tabindex=\"0\"><table>")
      .replacing("</table>", with: "</table></div>")
      .replacing("<pre>", with: "<pre tabindex=\"0\">")
  }

  private static func plain(_ document: OpaquePointer, _ parser: OpaquePointer) -> String {
    guard let bytes = cmark_render_plaintext(document, CMARK_OPT_DEFAULT, 0) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(bytes) }
    return String(cString: bytes)
  }
}
