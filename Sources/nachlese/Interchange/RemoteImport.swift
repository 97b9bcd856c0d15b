import Foundation
import Interchange
import Storage

/// Sends protocols to a server, one after the other.
struct RemoteImport {
  /// What the server is sent.
  private struct Order: Encodable {
    let file: String
    let base64: String
    let zone: String?
    let open: Bool
    let dryRun: Bool
  }

  let remote: RemoteWorkspace
  let wish: ImportWish
  /// What a trial run has sent: the server keeps nothing of it.
  private var tried = KnownImports()

  init(_ remote: RemoteWorkspace, _ wish: ImportWish) {
    self.remote = remote
    self.wish = wish
  }

  /// - Throws: what would befall every other file too.
  mutating func take(_ files: [ProtocolFile]) async throws -> [ImportLine] {
    var lines: [ImportLine] = []
    for file in files {
      do { lines.append(try await take(file)) } catch {
        let failure = Failure(error)
        if failure.isLasting { throw failure }
        lines.append(ImportLine(file.path, error: failure.description))
      }
    }
    return lines
  }

  private mutating func take(_ file: ProtocolFile) async throws -> ImportLine {
    let bytes = try file.bytes()
    let order = Order(
      file: file.place, base64: Data(try file.sent()).base64EncodedString(), zone: wish.zone,
      open: wish.staysOpen,
      dryRun: wish.isTrial)
    let answer = try await remote.postText("/api/v1/imports", order)
    guard let line = try? ImportLine(file.path, answer: Data(answer.utf8)) else {
      throw Failure("The server answers something else.")
    }
    guard wish.isTrial, !line.alreadyImported, !line.changed else { return line }
    let mark = ImportMark(bytes, path: file.place)
    switch tried.standing(of: mark) {
    case .alreadyImported: return line.repeated(alreadyImported: true)
    case .changed: return line.repeated(alreadyImported: false)
    case .new:
      tried.note(mark, nil)
      return line
    }
  }
}
