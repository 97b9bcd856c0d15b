import Foundation
import Interchange

/// Writes an export into a folder: the file, and its pictures in a folder beside it.
struct ExportedFiles {
  let folder: String

  /// The paths of what was written, in the order of the zip.
  func write(_ zip: ZipFile) throws -> [String] {
    try zip.members.map { member in
      guard member.path.split(separator: "/").count <= 2, member.path.utf8.allSatisfy(Self.isPlain),
        !member.path.contains(".."), !member.path.hasPrefix("/")
      else { throw Failure("The server answers something else.") }
      let file = URL(filePath: folder).appending(path: member.path)
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(member.bytes).write(to: file, options: .atomic)
      } catch { throw Failure("\(file.path) cannot be written.") }
      return file.path
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: byte == UInt8(ascii: "/")
    }
  }
}
