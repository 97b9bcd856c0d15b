import Testing

@testable import Interchange
@testable import Postmortems

struct PictureLinksTests {
  private static let load = PictureReference(name: "3f9c0a1b2c3d4e5f-40x20")!

  @Test func `only pictures below the folder of a file lie beside it`() {
    let text = """
      ![a](img/a.png) ![b](./b.JPG) [c](c.pdf) ![d](../d.png) ![e](/e.png) ![f](https://f.example/f.png)
      ![g](file:g.png) ![a](img/a.png) ![h](h%20h.webp) ![i](i i.png) ![j](img//j.png) ![k](k.png
      """
    #expect(PictureLinks.paths(in: text) == ["img/a.png", "./b.JPG", "h%20h.webp"])
    #expect(PictureLinks.place(of: "./h%20h.webp") == "h h.webp")
  }

  @Test func `what leads to a file and what it is change places`() {
    let text = "![a](\(Self.load.spelled)) `![a](\(Self.load.spelled))` ![b](picture:0000000000000000-1x1)"
    let files = MarkdownFiles(text, [TakenPicture(Self.load, .jpeg, [1, 2])], name: "outage")
    let path = "outage-pictures/3f9c0a1b2c3d4e5f-40x20.jpg"
    #expect(files.pictures == [ZipFile.Member(path, [1, 2])])
    let linked = String(decoding: files.text.bytes, as: UTF8.self)
    #expect(linked == text.replacing(Self.load.spelled, with: path))
    #expect(PictureLinks.paths(in: linked) == [path])
    #expect(PictureLinks.brought([path: Self.load], into: linked) == text)
  }
}
