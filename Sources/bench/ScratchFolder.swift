import Foundation

/// A new folder for what is measured; whoever makes it removes it.
enum ScratchFolder {
  static func make() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nachlese-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
