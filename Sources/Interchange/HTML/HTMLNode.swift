import CLibXML2

/// A piece of a page that was copied out of a wiki or an office.
indirect enum HTMLNode {
  case text(String)
  case element(name: String, attributes: Attributes, children: [HTMLNode])

  /// What an element says beside its words.
  struct Attributes {
    /// Of a link or a picture; of a time its date.
    var address: String?
    /// What a picture is called.
    var said: String?
    /// Over how many rows and columns a cell goes.
    var rows = 1
    var columns = 1
    /// Whether a task is ticked off; nil for what is none.
    var isChecked: Bool?
    /// Whether an office calls a paragraph the title of its document.
    var isTitle = false
    /// Whether its style makes it bold; an office has no elements for that.
    var isBold = false
  }

  /// What a text says as HTML, whatever is wrong with it. Nothing is fetched.
  ///
  /// - Throws: `tooDeep` for what is nested deeper than it can be read: the parser ends there, and with it the page.
  static func nodes(of html: String) throws(ImportRefusal) -> [HTMLNode] {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let bytes = Array(html.utf8)
    guard bytes.count < Int32.max,
      let document = bytes.withUnsafeBytes({ bytes in
        htmlReadMemory(
          bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8", Int32(options))
      })
    else { return [] }
    defer { xmlFreeDoc(document) }
    return try xmlDocGetRootElement(document).map { (root) throws(ImportRefusal) in
      try children(of: root, depth: 0)
    } ?? []
  }

  // libxml2 gives up at 256.
  private static let deepest = 250

  private static func children(of node: xmlNodePtr, depth: Int) throws(ImportRefusal) -> [HTMLNode] {
    guard depth < deepest || node.pointee.children == nil else { throw .tooDeep }
    var found: [HTMLNode] = []
    var next = node.pointee.children
    while let child = next {
      if let read = try read(child, depth) { found.append(read) }
      next = child.pointee.next
    }
    return found
  }

  private static func read(_ node: xmlNodePtr, _ depth: Int) throws(ImportRefusal) -> HTMLNode? {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      return node.pointee.content.map { .text(String(cString: $0)) }
    case XML_ELEMENT_NODE:
      let name = String(cString: node.pointee.name)
      if ["script", "style", "head", "noscript", "template"].contains(name) { return nil }
      let attributes = attributes(of: node, name)
      let inner = try children(of: node, depth: depth + 1)
      return .element(
        name: name, attributes: attributes, children: attributes.said.map { [.text($0)] } ?? inner)
    default: return nil
    }
  }

  private static func attributes(of node: xmlNodePtr, _ name: String) -> Attributes {
    var attributes = Attributes()
    guard ["a", "img", "td", "th", "li", "input", "time", "p", "span"].contains(name) else {
      return attributes
    }
    var next = node.pointee.properties
    while let property = next {
      let value = property.pointee.children?.pointee.content.map { String(cString: $0) }
      attributes.take(String(cString: property.pointee.name), value ?? "", of: name)
      next = property.pointee.next
    }
    return attributes
  }
}

extension HTMLNode {
  /// The box of a task that is ticked off, as Markdown writes it.
  var box: String {
    guard case .element(_, let said, let children) = self else { return "" }
    let isTicked = children.contains { child in
      if case .element("input", let box, _) = child { box.isChecked == true } else { false }
    }
    return said.isChecked == true || isTicked ? "[x] " : ""
  }
}

extension HTMLNode.Attributes {
  fileprivate mutating func take(_ attribute: String, _ value: String, of element: String) {
    switch (element, attribute) {
    case ("a", "href"), ("img", "src"), ("time", "datetime"): address = value
    case ("img", "alt"): said = value
    case ("img", "title"): said = said ?? value
    case ("td", "rowspan"), ("th", "rowspan"): rows = max(1, Int(value) ?? 1)
    case ("td", "colspan"), ("th", "colspan"): columns = max(1, Int(value) ?? 1)
    case ("li", "class"): isChecked = value.split(separator: " ").contains("checked") ? true : nil
    case ("p", "class"):
      isTitle = !Set(["title", "MsoTitle"]).isDisjoint(with: value.split(separator: " ").map(String.init))
    case ("span", "style"): isBold = value.contains("font-weight:700") || value.contains("font-weight:bold")
    case ("li", "data-checked"): isChecked = value == "true" || value == "checked"
    case ("input", "checked"): isChecked = true
    default: break
    }
  }
}
