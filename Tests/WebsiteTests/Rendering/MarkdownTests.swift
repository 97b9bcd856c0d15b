import Testing

@testable import Website

/// Typed text becomes HTML that can do no harm.
struct MarkdownTests {
  @Test func `a row's text has emphasis, code and links`() {
    #expect(Markdown.inline("a *b* `c`", nil) == "a <em>b</em> <code>c</code>")
    #expect(
      Markdown.inline("[x](https://a.example)", nil)
        == "<a rel=\"nofollow noopener\" href=\"https://a.example\">x</a>")
  }

  @Test(arguments: ["# no heading", "- no list", "1. no list", "> no quote", "    no code", "---", "(a)"])
  func `a row's text has no blocks`(text: String) {
    #expect(Markdown.inline(text, nil) == EscapedHTML.escape(text))
    #expect(Markdown.inline(text + " *x*", nil).hasSuffix(" <em>x</em>"))
  }

  @Test func `a line break stays one`() { #expect(Markdown.inline("a\nb", nil) == "a<br>b") }

  @Test(arguments: ["<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>"])
  func `script does not come through`(text: String) {
    for html in [Markdown.inline(text, nil), Markdown.html(text, nil)] {
      #expect(!html.contains("<script") && !html.contains("javascript:") && !html.contains("<img"))
    }
  }

  @Test func `foreign images are their description`() {
    #expect(Markdown.html("![the *graph*](https://a.example/x.png)", nil) == "<p>the <em>graph</em></p>\n")
  }

  @Test(arguments: [
    ("# a\n\n## b\n\n# c", [3, 4, 3]), ("### a", [3]), ("# a\n\n###### b", [3, 4]),
    ("### a\n\n# b\n\n## c", [3, 3, 4]),
    ("## a\n\n#### b\n\n### c\n\n## d", [3, 4, 4, 3]), ("> ## a\n\na\n-", [3, 3]),
    ("# a\n\n## b\n\n### c\n\n#### d\n\n##### e", [3, 4, 5, 6, 6]),
  ])
  func `headings begin right below the page's own and leave no level out`(text: String, levels: [Int]) {
    let found = Markdown.html(text, nil).matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    #expect(found == levels)
  }

  @Test func `headings stand below whichever of the page's own they are under`() {
    #expect(Markdown.html("### a", nil, headingsBelow: 1) == "<h2>a</h2>\n")
    #expect(Markdown.html("# a", nil, headingsBelow: 3) == "<h4>a</h4>\n")
  }

  @Test func `blocks have tables and bare links`() {
    #expect(Markdown.html("|a|\n|-|\n|b|", nil).contains("<table>"))
    #expect(Markdown.html("www.a.example", nil).contains("rel=\"nofollow noopener\""))
  }

  @Test func `what may be wider than its column scrolls for itself, also by keyboard`() {
    let table = Markdown.html("|a|\n|-|\n|b|", nil)
    #expect(
      table.hasPrefix("<div class=\"table-frame\" tabindex=\"0\"><table>")
        && table.hasSuffix("</table></div>\n"))
    #expect(
      Markdown.html("```\n<pre> <table>\n```", nil)
        == "<pre tabindex=\"0\"><code>&lt;pre&gt; &lt;table&gt;\n</code></pre>\n")
  }

  @Test(arguments: [
    ("**Queue** full", "Queue full"), ("a [link](https://brackmoor.example) and `code`", "a link and code"),
    ("2 * 3 < 7 & more", "2 * 3 < 7 & more"), ("# no heading", "# no heading"), ("two\nlines", "two lines"),
    ("", ""),
  ])
  func `without its markup a row's text is words in one line`(text: String, plain: String) {
    #expect(Markdown.plain(text) == plain)
  }

  @Test func `what looks like a tag is shown as it was typed`() {
    #expect(Markdown.inline("ssh <host> now", nil) == "ssh &lt;host&gt; now")
    #expect(
      Markdown.html("<script>alert(1)</script> and more\n", nil).contains(
        "&lt;script&gt;alert(1)&lt;/script&gt; and more"))
    #expect(!Markdown.html("<div onclick=x>\n\n<servername>", nil).contains("<div"))
  }
}
