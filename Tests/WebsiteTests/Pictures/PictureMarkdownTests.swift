import Postmortems
import Testing

@testable import Website

struct PictureMarkdownTests {
  private static let load = "picture:3f9c0a1b2c3d4e5f-1280x720"
  private let place: PicturePlace

  init() throws { place = PicturePlace(PostmortemID("printers")!, try Rendering.once().catalogues[.en]) }

  private func image(_ width: Int, _ height: Int, alt: String) -> String {
    "<img src=\"/postmortems/printers/pictures/3f9c0a1b2c3d4e5f\" alt=\"\(alt)\" width=\"\(width)\" "
      + "height=\"\(height)\" loading=\"lazy\" decoding=\"async\">"
  }

  private let way =
    "<a class=\"picture\" href=\"/postmortems/printers/pictures/3f9c0a1b2c3d4e5f\" target=\"_blank\" rel=\"noopener\""

  @Test func `a picture has its description and its size, and leads to the whole of it`() {
    #expect(
      Markdown.html("![the *load* at `9`](\(Self.load))", place)
        == "<p>\(way)>\(image(1_280, 720, alt: "the load at 9"))</a></p>\n")
  }

  @Test func `in a row it is three lines high`() {
    #expect(
      Markdown.inline("Load ![x](\(Self.load))", place) == "Load \(way)>\(image(128, 72, alt: "x"))</a>")
    #expect(Markdown.inline("![x](\(Self.load))", place.inEdition).contains("width=\"427\" height=\"240\""))
  }

  @Test func `one that nobody has described says so`() {
    let said = "Picture without a description"
    #expect(
      Markdown.inline("![](\(Self.load))", place)
        == "\(way) data-unnamed=\"\(said)\">\(image(128, 72, alt: said))</a>")
  }

  @Test func `a link does not stand in a link`() {
    #expect(
      Markdown.inline("[![x](\(Self.load))](https://a.example)", place)
        == "<a rel=\"nofollow noopener\" href=\"https://a.example\"><span class=\"picture\">\(image(128, 72, alt: "x"))</span></a>"
    )
  }

  @Test func `a picture in the description of another one is words`() {
    let html = Markdown.html(
      "![a ![b](\(Self.load)) c](\(Self.load)) ![d ![e](\(Self.load))](https://a.example/x)", place)
    #expect(html.matches(of: /alt="([^"]*)"/).map { String($0.1) } == ["a b c", "e"])
  }

  @Test func `a description cannot end its attribute`() {
    let html = Markdown.html("![\"><script>x</script> onerror='y'](\(Self.load))", place)
    #expect(html.contains("alt=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt; onerror=&#39;y&#39;\""))
    #expect(!html.contains("<script"))
  }

  @Test(arguments: [
    "https://a.example/x.png", "data:image/png;base64,AA", "picture:3f9c-1x1", "/assets/mark.svg",
    "picture:3f9c0a1b2c3d4e5f-30000x30000", "PICTURE:3f9c0a1b2c3d4e5f-1x1", "javascript:alert(1)",
  ])
  func `of anything else the description alone is shown`(_ address: String) {
    for html in [Markdown.html("![said](\(address))", place), Markdown.inline("![said](\(address))", place)] {
      #expect(html.contains("said") && !html.contains("<img") && !html.contains(address))
    }
  }

  @Test func `without a place, and where a text is one line, there are only words`() {
    #expect(Markdown.inline("Load ![x](\(Self.load))", nil) == "Load x")
    #expect(Markdown.plain("Load ![x](\(Self.load))") == "Load x")
  }
}
