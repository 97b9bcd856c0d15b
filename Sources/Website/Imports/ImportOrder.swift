import Foundation
import Interchange

/// A file as a page or a program sends it: its text or its bytes, and its path as the reader knows it.
struct ImportOrder: Decodable {
  /// The longest path, in bytes.
  static let longestPath = 4_096
  /// Escaped in JSON, a file of the largest size may take up to twice as much; a zip and an export in JSON come in base64.
  static let longestBody = max(
    Imports.largest * 2, max(ZippedProtocol.largest, DocumentFile.largest) / 3 * 4 + 100_000)

  let file: String
  /// What it is called where it has no path.
  let name: String?
  let text: String?
  let base64: String?
  /// The zone of its times where it states none.
  let zone: String?
  /// What whoever has looked at the result knows better.
  let corrections: ImportCorrections?
  let open: Bool?
  let dryRun: Bool?

  // A correction is the later word: it is looked at last, and stands.
  var fields: SentFields {
    let zone = corrections?.zone == nil ? zone : nil
    return SentFields([
      "zone": zone, "corrections.zone": corrections?.zone, "corrections.title": corrections?.title,
      "corrections.severity": corrections?.severity,
    ])
  }

  /// What is to be read; a path that says nothing is none. A zip is taken for the protocol in it.
  func content() throws -> (file: ImportFile, zip: ZippedProtocol?) {
    guard file.utf8.count <= Self.longestPath, !file.utf8.contains(0) else {
      throw Problem.badRequest(Fault("path", "file", ["most": String(Self.longestPath)]))
    }
    var bytes = try bytes()
    let zip = ZipFile.isOne(bytes) ? try ZippedProtocol(bytes) : nil
    if let zip { bytes = zip.file.bytes }
    let read = bytes
    var content = ImportFile(file.isEmpty ? name ?? "" : file, path: file.isEmpty ? nil : file) { read }
    if let corrections { content.corrections = corrections }
    return (content, zip)
  }

  private func bytes() throws -> [UInt8] {
    switch (text, base64) {
    case (let text?, nil): return Array(text.utf8)
    case (nil, let base64?):
      guard let data = Data(base64Encoded: base64) else {
        throw Problem.badRequest(Fault("base64", "base64"))
      }
      return [UInt8](data)
    default: throw Problem.badRequest(Fault("either", "text", ["other": "base64"]))
    }
  }
}
