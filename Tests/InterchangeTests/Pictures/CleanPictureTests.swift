import Testing

@testable import Interchange
@testable import Postmortems

struct CleanPictureTests {
  @Test(arguments: PictureType.allCases)
  func `what is clean comes out as it went in`(_ type: PictureType) throws {
    let once = try CleanPicture(MadePicture.of(type))
    #expect(once.type == type && once.size == PictureSize(width: 1, height: 1))
    #expect(try CleanPicture(once.bytes) == once)
  }

  @Test(arguments: [0xE1, 0xE2, 0xED, 0xEF, 0xFE] as [UInt8])
  func `of a JPEG no words are kept, and its pixels are not touched`(_ marker: UInt8) throws {
    let clean = try CleanPicture(MadePicture.of(.jpeg))
    #expect(try CleanPicture(MadePicture.jpeg(with: marker, MadePicture.place)) == clean)
    #expect(try CleanPicture(MadePicture.jpeg(with: 0xE1, MadePicture.exif(1))) == clean)
  }

  @Test(arguments: ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "acTL", "prVt"])
  func `of a PNG no words are kept, and its pixels are not touched`(_ name: String) throws {
    let clean = try CleanPicture(MadePicture.of(.png))
    #expect(try CleanPicture(MadePicture.png(with: name, MadePicture.place)) == clean)
  }

  @Test func `what stands behind the end of a picture is not kept`() throws {
    for type in [PictureType.png, .jpeg] {
      let clean = try CleanPicture(MadePicture.of(type))
      #expect(try CleanPicture(MadePicture.of(type) + MadePicture.place) == clean)
    }
  }

  @Test func `a GIF becomes a PNG`() throws {
    #expect(try CleanPicture(MadePicture.gif).type == .png)
  }

  @Test func `how the camera was held is read in either order of bytes, and nonsense is upright`() {
    var big = [UInt8]("MM\0*".utf8)
    big += [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    #expect(Orientation.read(big[...]) == .turnedRight)
    #expect(Orientation.read(MadePicture.exif(8)[...]) == .turnedLeft)
    for wrong in [
      MadePicture.exif(0), MadePicture.exif(9), Array("Exif\0\0II*\0".utf8), Array(big.prefix(15)), [],
    ] {
      #expect(Orientation.read(wrong[...]) == .upright)
    }
  }

  @Test func `a turned photo is known again`() throws {
    let turned = try CleanPicture(MadePicture.jpeg(with: 0xE1, MadePicture.exif(6)))
    #expect(try CleanPicture(turned.bytes) == turned)
  }

  @Test func `a file is refused for what it is`() throws {
    let png = try MadePicture.of(.png)
    var huge = png
    huge.replaceSubrange(16..<24, with: [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30])
    let cases: [([UInt8], PictureRefusal)] = [
      ([], .notPicture), (Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .notPicture),
      (Array("<html>".utf8), .notPicture), (huge, .tooManyPixels),
      (Array(png.dropLast(20)), .damaged), (Array(try MadePicture.of(.jpeg).dropLast(2)), .damaged),
      ([UInt8](repeating: 0, count: CleanPicture.largest + 1), .tooLarge),
    ]
    for (bytes, refusal) in cases {
      #expect(throws: refusal) { try CleanPicture(bytes) }
    }
  }

  @Test(arguments: 0..<8)
  func `whatever stands in a file, it is taken or refused`(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7_919 &+ 1)
    var whole = try PictureType.allCases.map(MadePicture.of)
    whole.append(MadePicture.gif)
    whole.append(try MadePicture.jpeg(with: 0xE1, MadePicture.exif(6)))
    whole.append(try MadePicture.png(with: "eXIf", MadePicture.exif(3)))
    for _ in 0..<150 {
      var bytes = whole.randomElement(using: &dice) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &dice) { mangle(&bytes, &dice) }
      guard let taken = try? CleanPicture(bytes) else { continue }
      #expect(try CleanPicture(taken.bytes) == taken)
    }
  }

  private func mangle(_ bytes: inout [UInt8], _ dice: inout Dice) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &dice)
    let end = min(bytes.count, start + Int.random(in: 1...30, using: &dice))
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes.removeLast(bytes.count - start)
    default: bytes[start] = UInt8.random(in: .min ... .max, using: &dice)
    }
  }
}
