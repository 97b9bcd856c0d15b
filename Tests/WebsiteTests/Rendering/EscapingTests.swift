import Postmortems
import Testing

@testable import Website

/// What stands in a page as text cannot become markup.
struct EscapingTests {
  @Test(arguments: ["\"", "'", "<", ">", "&"]) func `each of the five is escaped`(mark: String) {
    #expect(!EscapedHTML.escape("a\(mark)b").contains("a\(mark)b") || mark == "&")
    #expect(EscapedHTML.escape("a\(mark)b").contains(";"))
  }

  @Test(arguments: ["\"", "'", "<", ">", "&"]) func `a combining accent hides none of them`(mark: String) {
    let escaped = EscapedHTML.escape("\(mark)\u{301} onmouseover=alert(1)")
    #expect(escaped.utf8.first == UInt8(ascii: "&"))
    #expect(!escaped.utf8.contains(UInt8(ascii: "\"")) && !escaped.utf8.contains(UInt8(ascii: "'")))
  }

  @Test func `templates escape so, partials and sections included`() throws {
    let rendering = try Rendering.once()
    let hostile = "\"\u{301}'\u{301}<b>"
    let page = Page(
      hostile, viewer: .init(name: hostile), crumbs: [.init(hostile, address: hostile)], style: hostile)
    let html = rendering.page(Bare(), page, rendering.catalogues[.en])
    #expect(!html.utf8.elementsEqual("".utf8))
    #expect(html.ranges(of: "<b>").isEmpty)
    #expect(
      !html.unicodeScalars.split(separator: "\u{301}").dropLast().contains {
        $0.last == "\"" || $0.last == "'"
      })
  }

  private struct Bare: View {
    static let template = "mark"
    let fields: Fields = [:]
  }
}
