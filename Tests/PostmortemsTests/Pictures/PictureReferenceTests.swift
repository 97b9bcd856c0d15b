import Foundation
import Testing

@testable import Postmortems

struct PictureReferenceTests {
  private static let load = "picture:3f9c0a1b2c3d4e5f-1280x720"

  @Test func `a reference says which picture and how large, and is spelled as it was read`() throws {
    let reference = try #require(PictureReference(spelled: Self.load))
    #expect(reference.id.text == "3f9c0a1b2c3d4e5f")
    #expect(reference.size == PictureSize(width: 1_280, height: 720))
    #expect(reference.spelled == Self.load)
    #expect(PictureReference(name: reference.name) == reference)
  }

  @Test(arguments: [
    "", "picture:", "Picture:3f9c0a1b2c3d4e5f-1x1", "picture:3F9C0A1B2C3D4E5F-1x1", "picture:3f9c-1x1",
    "picture:3f9c0a1b2c3d4e5f", "picture:3f9c0a1b2c3d4e5f-1x", "picture:3f9c0a1b2c3d4e5f-0x1",
    "picture:3f9c0a1b2c3d4e5f-01x1", "picture:3f9c0a1b2c3d4e5f-+1x1", "picture:3f9c0a1b2c3d4e5f-1x1x1",
    "picture:3f9c0a1b2c3d4e5f-1x1 ", "picture:3f9c0a1b2c3d4e5f-30000x30000",
    "picture:3f9c0a1b2c3d4e5f-1x99999999999999999999", "picture:../../assets-1x1",
    "picture:3f9c0a1b2c3d4e5f-１x1", "https://a.example/3f9c0a1b2c3d4e5f-1x1.png",
  ])
  func `what is spelled otherwise is no picture`(_ spelled: String) {
    #expect(PictureReference(spelled: spelled) == nil)
  }

  @Test func `a text speaks of its pictures in their order, each once`() {
    let text = """
      ![a](picture:3f9c0a1b2c3d4e5f-10x20) picture: ![b](picture:0000000000000000-1x1)
      [![a](picture:3f9c0a1b2c3d4e5f-10x20)](https://a.example) ![no](picture:xyz-1x1)
      """
    #expect(PictureReference.all(in: text).map(\.name) == ["3f9c0a1b2c3d4e5f-10x20", "0000000000000000-1x1"])
  }

  @Test func `a postmortem speaks of the pictures of all its texts`() throws {
    var printers = try Printers()
    let spelled = (1...4).map { "picture:000000000000000\($0)-1x1" }
    try printers.apply(
      .timeline(
        .addEvent(
          id: ID("e1")!, when: "09:00", text: "![](\(spelled[0]))", kind: nil, flags: nil, source: nil,
          near: nil)))
    try printers.apply(
      .cause(.addCause(id: ID("c1")!, text: "![](\(spelled[1]))", parent: nil, events: nil)))
    for (field, picture) in [(TextField.teaser, spelled[2]), (.notes, spelled[3])] {
      try printers.apply(.text(.edit(text: field, edit: TextEdit([.insert("![](\(picture))")]))))
    }
    #expect(printers.postmortem.pictures.map(\.spelled) == spelled)
  }
}
