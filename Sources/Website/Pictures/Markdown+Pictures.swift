import CMarkGFM
import Postmortems

extension Markdown {
  /// Puts each picture of the postmortem in its place, and of any other image the description alone: a foreign one would
  /// tell its server who reads.
  static func showPictures(_ document: OpaquePointer, from place: PicturePlace?, isInRow: Bool) {
    // What stands in a description goes with its picture.
    var gone: Set<OpaquePointer> = []
    for image in nodes(of: document, CMARK_NODE_IMAGE) where !gone.contains(image) {
      let address = cmark_node_get_url(image).map { String(cString: $0) } ?? ""
      if let place, let reference = PictureReference(spelled: address) {
        let isInLink = isInLink(image)
        let html = place.html(reference, said: said(by: image), isInRow: isInRow, isInLink: isInLink)
        gone.formUnion(nodes(of: image, CMARK_NODE_IMAGE))
        show(html, insteadOf: image)
      } else {
        hide(image)
      }
    }
  }

  private static func hide(_ image: OpaquePointer) {
    while let child = cmark_node_first_child(image) { cmark_node_insert_before(image, child) }
    cmark_node_unlink(image)
    cmark_node_free(image)
  }

  private static func show(_ html: String, insteadOf image: OpaquePointer) {
    guard let shown = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    cmark_node_set_on_enter(shown, html)
    cmark_node_replace(image, shown)
    cmark_node_free(image)
  }

  /// The description of an image, without its markup.
  private static func said(by image: OpaquePointer) -> String {
    let ending = [CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK]
    let words = [CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE]
    return nodes(of: image) { (words + ending).contains($0) }.map { node in
      ending.contains(cmark_node_get_type(node))
        ? " " : cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }.joined()
  }

  private static func isInLink(_ image: OpaquePointer) -> Bool {
    var node = cmark_node_parent(image)
    while let above = node {
      if cmark_node_get_type(above) == CMARK_NODE_LINK { return true }
      node = cmark_node_parent(above)
    }
    return false
  }
}
