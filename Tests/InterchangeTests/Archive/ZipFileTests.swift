import Testing

@testable import Interchange

struct ZipFileTests {
  private static let zip = ZipFile([
    .init("2026-störung.md", Array("# Störung\n".utf8)), .init("störung-pictures/a.png", [1, 2, 3]),
    .init("leer", []),
  ])

  @Test func `a zip comes back as it was written, and is the same each time`() throws {
    let written = try Self.zip.written()
    #expect(ZipFile.isOne(written))
    #expect(try ZipFile(reading: written, atMost: 1_000) == Self.zip)
    #expect(try Self.zip.written() == written)
  }

  @Test func `one that holds more than is read is refused`() throws {
    let written = try Self.zip.written()
    #expect(throws: ZipRefusal.tooLarge) { try ZipFile(reading: written, atMost: 12) }
  }

  @Test func `one that is cut is refused or has less in it`() throws {
    let written = try Self.zip.written()
    #expect(throws: ZipRefusal.damaged) { try ZipFile(reading: Array("PK\u{3}\u{4}".utf8), atMost: 1_000) }
    for length in stride(from: 0, to: written.count, by: 7) {
      do {
        let read = try ZipFile(reading: Array(written.prefix(length)), atMost: 1_000)
        #expect(read.members.allSatisfy(Self.zip.members.contains))
      } catch { continue }
    }
  }

  @Test func `a zipped protocol is the one file that could be one`() throws {
    let folder = ZipFile([
      .init("x/a.md", Array("# A".utf8)), .init("x/img/b.png", [1]), .init("__MACOSX/x/._a.md", [2]),
    ])
    let zipped = try ZippedProtocol(folder.written())
    #expect(zipped.file.path == "x/a.md")
    #expect(zipped.picture(at: "./img/b.png") == [1])
    #expect(zipped.picture(at: "img/c.png") == nil)
    let two = try ZipFile([.init("a.md", [65]), .init("b.txt", [66])]).written()
    #expect(throws: ImportRefusal.badZip) { try ZippedProtocol(two) }
  }
}
