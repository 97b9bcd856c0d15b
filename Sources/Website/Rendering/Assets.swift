import Crypto
import Foundation
import NIOCore

/// Everything that a page loads beside itself, in memory, under one address that changes with any of it.
///
/// One hash for all: modules import each other by relative paths, which so stay within one state of the whole.
package struct Assets: Sendable {
  /// One file, ready to be sent.
  package struct Asset: Sendable {
    package let type: String
    package let bytes: ByteBuffer
  }

  package let hash: String
  fileprivate let files: [String: Asset]

  init(_ folder: URL) throws {
    var files = try Assets.read(folder)
    files["app.css"] = Assets.joined(files)
    files.merge(Assets.scripts(files)) { $1 }
    var digest = SHA256()
    for path in files.keys.sorted() {
      digest.update(data: Data(path.utf8))
      digest.update(data: Data((files[path]?.bytes.readableBytesView).map(Array.init) ?? []))
    }
    hash = digest.finalize().prefix(8).map { String(format: "%02x", $0) }.joined()
    self.files = files
  }

  /// The file at a path below `/assets/<hash>/`.
  package subscript(path: String) -> Asset? { files[path] }

  /// Where a page finds the file.
  package func url(_ path: String) -> String { "/assets/\(hash)/\(path)" }

  // One style sheet, in the order of the file names; what stands above what is said by layers.
  private static func joined(_ files: [String: Asset]) -> Asset {
    var all = ByteBuffer()
    for path in files.keys.sorted() where path.hasPrefix("css/") {
      if let sheet = files[path] { all.writeImmutableBuffer(sheet.bytes) }
    }
    return Asset(type: "text/css; charset=utf-8", bytes: all)
  }

  // Half a hundred modules one after the other would take a page longer than all it says.
  private static func scripts(_ files: [String: Asset]) -> [String: Asset] {
    let sources = files.filter { $0.key.hasSuffix(".js") }.mapValues { String(buffer: $0.bytes) }
    let scripts = JoinedScripts(sources)
    return Dictionary(
      uniqueKeysWithValues: scripts.entries.map { path in
        (path, Asset(type: "text/javascript; charset=utf-8", bytes: ByteBuffer(string: scripts.joined(path))))
      })
  }

  private static func read(_ folder: URL) throws -> [String: Asset] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(into: [:]) { files, path in
      guard let type = type(of: path) else { return }
      let data = try Data(contentsOf: folder.appendingPathComponent(path))
      files[path] = Asset(type: type, bytes: ByteBuffer(bytes: data))
    }
  }

  private static func type(of path: String) -> String? {
    switch path.split(separator: ".").dropFirst().last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    default: nil
    }
  }
}

extension Assets {
  /// The paths of all files.
  package var paths: [String] { files.keys.sorted() }
}
