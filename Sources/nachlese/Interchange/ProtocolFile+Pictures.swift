import Foundation
import Interchange
import Storage

extension ProtocolFile {
  /// The files that its text leads to, by their paths. What is not there, or too large to be a picture, stays a link.
  func pictureFiles(in text: String) -> [String: [UInt8]] {
    let folder = URL(filePath: path).deletingLastPathComponent()
    var found: [String: [UInt8]] = [:]
    for link in PictureLinks.paths(in: text) {
      let file = folder.appending(path: PictureLinks.place(of: link)).path(percentEncoded: false)
      if let bytes = ProtocolFile.picture(at: file) { found[link] = bytes }
    }
    return found
  }

  /// The same, as they are kept; of an export in JSON those that it holds.
  func pictures(in text: String) -> [String: StoredPicture] {
    if let document = DocumentPictures(text) { return ProtocolFile.kept(document.paths, document.picture) }
    let files = pictureFiles(in: text)
    return ProtocolFile.kept(Array(files.keys)) { files[$0] }
  }

  /// Those of the files that are pictures.
  static func kept(_ paths: [String], _ file: (String) -> [UInt8]?) -> [String: StoredPicture] {
    var kept: [String: StoredPicture] = [:]
    for path in paths {
      guard let bytes = file(path), let picture = try? CleanPicture(bytes) else { continue }
      kept[path] = StoredPicture(picture.bytes, picture.type, picture.size)
    }
    return kept
  }

  private static func picture(at path: String) -> [UInt8]? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      attributes[.size] as? Int ?? 0 <= CleanPicture.largest
    else { return nil }
    return (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
  }

  /// What a server is sent: the file, or with pictures a zip of them.
  func sent() throws -> [UInt8] {
    let bytes = try bytes()
    guard !ZipFile.isOne(bytes), let text = try? Imports.text(of: bytes), !DocumentFile.isOne(text) else {
      return bytes
    }
    let pictures = pictureFiles(in: text).map { ZipFile.Member(PictureLinks.place(of: $0.key), $0.value) }
    if pictures.isEmpty { return bytes }
    let zip = ZipFile(
      [ZipFile.Member(URL(filePath: path).lastPathComponent, bytes)] + pictures.sorted { $0.path < $1.path })
    let written = try zip.written()
    return written.count <= ZippedProtocol.largest ? written : bytes
  }
}
