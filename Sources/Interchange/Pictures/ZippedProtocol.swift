/// A protocol and the pictures beside it, in one zip.
package struct ZippedProtocol: Sendable {
  /// The largest zip that is read, and the most that its files may be together.
  package static let largest = 30_000_000
  private static let largestUnpacked = 100_000_000
  private static let endings = [".md", ".markdown", ".txt", ".html", ".htm", ".csv"]

  /// The protocol's own file.
  package let file: ZipFile.Member
  private let members: [String: [UInt8]]

  /// - Throws: `ImportRefusal` where there is not exactly one file that could be a protocol.
  package init(_ bytes: [UInt8]) throws(ImportRefusal) {
    guard bytes.count <= ZippedProtocol.largest else { throw .tooLarge }
    let zip: ZipFile
    do { zip = try ZipFile(reading: bytes, atMost: ZippedProtocol.largestUnpacked) } catch {
      throw error == .tooLarge ? .tooLarge : .badZip
    }
    // What an archiver adds beside each file to keep what it knows of it.
    let files = zip.members.filter { !$0.path.hasPrefix("__MACOSX/") }
    let protocols = files.filter { file in
      ZippedProtocol.endings.contains(where: file.path.lowercased().hasSuffix)
    }
    guard let only = protocols.first, protocols.count == 1 else { throw .badZip }
    file = only
    members = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// The file that the protocol leads to by that path.
  package func picture(at path: String) -> [UInt8]? {
    let folder = file.path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    return members[folder + PictureLinks.place(of: path)]
  }
}
