import Interchange
import NIOPosix
import Storage

/// Cleans pictures away from the event loops and one after the other: each may take a second of a core and some hundred
/// megabytes, and meetings run meanwhile.
package actor PictureCleaning {
  private let waitingAtMost: Int
  private var isRunning = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(waitingAtMost: Int = 20) { self.waitingAtMost = waitingAtMost }

  /// The file as it is kept.
  /// - Throws: `PictureRefusal`, or `Problem.busy` where too many wait.
  package func clean(_ bytes: [UInt8]) async throws -> StoredPicture {
    try await turn()
    // Whoever finishes hands the turn on.
    defer { if waiting.isEmpty { isRunning = false } else { waiting.removeFirst().resume() } }
    return try await NIOThreadPool.singleton.runIfActive {
      let picture = try CleanPicture(bytes)
      return StoredPicture(picture.bytes, picture.type, picture.size)
    }
  }

  /// Gives a file the pictures that lie beside it in a zip, or that it holds itself. One that is none stays a link.
  func bring(_ zip: ZippedProtocol?, to file: inout ImportFile) async throws {
    let text = try Imports.text(of: file.bytes())
    if let document = DocumentPictures(text) {
      try await bring(document.paths, to: &file, document.picture)
    } else if let zip {
      try await bring(PictureLinks.paths(in: text), to: &file, zip.picture)
    }
  }

  private func bring(_ paths: [String], to file: inout ImportFile, _ picture: (String) -> [UInt8]?)
    async throws
  {
    var brought: [String: StoredPicture] = [:]
    for path in paths {
      guard let bytes = picture(path) else { continue }
      do { brought[path] = try await clean(bytes) } catch is PictureRefusal {}
    }
    let pictures = brought
    file.pictures = { _ in pictures }
  }

  private func turn() async throws {
    guard isRunning else {
      isRunning = true
      return
    }
    guard waiting.count < waitingAtMost else { throw Problem.busy }
    await withCheckedContinuation { waiting.append($0) }
  }
}
