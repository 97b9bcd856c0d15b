import CMarkGFM

extension Markdown {
  /// Puts headings right below the one that the text stands under, each one level below the one that it belongs to,
  /// however many `#` it was typed with: no level is left out.
  static func orderHeadings(_ document: OpaquePointer, below level: Int) {
    var above: [Int32] = []
    for node in nodes(of: document, CMARK_NODE_HEADING) {
      let typed = cmark_node_get_heading_level(node)
      while let last = above.last, last >= typed { above.removeLast() }
      above.append(typed)
      cmark_node_set_heading_level(node, Int32(min(6, level + above.count)))
    }
  }

  /// Shows raw HTML as the text that somebody typed: `<host>` is a word to them, and no word is dropped.
  static func showTags(_ document: OpaquePointer) {
    for node in nodes(of: document, CMARK_NODE_HTML_INLINE) {
      put(cmark_node_get_literal(node), into: cmark_node_new(CMARK_NODE_TEXT), insteadOf: node)
    }
    for node in nodes(of: document, CMARK_NODE_HTML_BLOCK) {
      guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH), let text = cmark_node_new(CMARK_NODE_TEXT)
      else {
        continue
      }
      cmark_node_set_literal(text, cmark_node_get_literal(node))
      cmark_node_append_child(paragraph, text)
      put(nil, into: paragraph, insteadOf: node)
    }
  }

  private static func put(
    _ literal: UnsafePointer<CChar>?, into new: OpaquePointer?, insteadOf old: OpaquePointer
  ) {
    guard let new else { return }
    if let literal { cmark_node_set_literal(new, literal) }
    cmark_node_replace(old, new)
    cmark_node_free(old)
  }

  static func nodes(of document: OpaquePointer, _ type: cmark_node_type) -> [OpaquePointer] {
    nodes(of: document) { $0 == type }
  }

  /// The nodes in and below one whose type is asked for, in their order.
  static func nodes(of document: OpaquePointer, where isAsked: (cmark_node_type) -> Bool) -> [OpaquePointer] {
    guard let walk = cmark_iter_new(document) else { return [] }
    defer { cmark_iter_free(walk) }
    var found: [OpaquePointer] = []
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      if isAsked(cmark_node_get_type(node)) { found.append(node) }
    }
    return found
  }
}
