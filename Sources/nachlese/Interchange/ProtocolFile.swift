import Foundation
import Interchange
import Website

/// A file that is to be imported, or what stands in the way of looking for one.
struct ProtocolFile {
  /// The path that leads to it.
  let path: String
  /// The same from the folder on that was asked for, its name included: `ramp/scanner.md`.
  let place: String
  /// Why there is nothing to be read.
  var trouble: String?

  /// The files at these paths: each file itself, and of a folder those below it.
  static func all(_ paths: [String]) -> [ProtocolFile] {
    paths.flatMap { path in
      let names = components(of: path)
      guard isFolder(path) else {
        return [ProtocolFile(path: path, place: names.suffix(2).joined(separator: "/"))]
      }
      return ProtocolFolder(path: path, name: names.last ?? "").files
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// How many bytes it has; 0 where that cannot be said.
  var size: Int { (try? attributes()[.size] as? Int) ?? 0 }

  /// Its bytes. Looked at before it is read: a device or a very large file would never end.
  func bytes() throws -> [UInt8] {
    if let trouble { throw Failure(trouble) }
    let attributes = try attributes()
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw Failure("It is no file.") }
    guard attributes[.size] as? Int ?? 0 <= largest else { throw ImportRefusal.tooLarge }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Failure("It cannot be read.")
    }
  }

  private var largest: Int {
    if isZip { return ZippedProtocol.largest }
    return isJSON ? DocumentFile.largest : Imports.largest
  }

  private var isJSON: Bool { path.lowercased().hasSuffix(".json") }

  /// Whether it is no JSON, or an export of ours: a folder may hold any other.
  var isNoForeignJSON: Bool {
    guard isJSON else { return true }
    // Below a folder may lie gigabytes of others: most show it at once.
    guard let head = try? FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: 256),
      DocumentFile.mayBegin(with: head)
    else { return false }
    guard let bytes = try? bytes(), let text = try? Imports.text(of: bytes) else { return false }
    return DocumentFile.isOne(text)
  }

  private var isZip: Bool { path.lowercased().hasSuffix(".zip") }

  /// With its pictures, from beside it or out of the zip that it is.
  var importFile: ImportFile {
    if isZip { return zipped }
    var file = ImportFile(path, path: place) { try bytes() }
    file.pictures = { pictures(in: $0) }
    return file
  }

  private var zipped: ImportFile {
    var file = ImportFile(path, path: place) { try ZippedProtocol(bytes()).file.bytes }
    file.pictures = { text in
      let zip = try ZippedProtocol(bytes())
      return ProtocolFile.kept(PictureLinks.paths(in: text), zip.picture)
    }
    return file
  }

  private func attributes() throws -> [FileAttributeKey: Any] {
    let real = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    do {
      return try FileManager.default.attributesOfItem(atPath: real)
    } catch {
      throw Failure("There is no such file.")
    }
  }

  // As it is called: where a link leads does not matter.
  private static func components(of path: String) -> [String] {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return absolute.split(separator: "/").reduce(into: []) { names, name in
      if name == ".." { _ = names.popLast() } else if name != "." { names.append(String(name)) }
    }
  }
}
