import Foundation

/// A folder that is to be imported, by its own name whatever path leads to it.
struct ProtocolFolder {
  let path: String
  let name: String

  private static let endings = [".md", ".markdown", ".txt", ".html", ".htm", ".csv", ".zip", ".json"]

  /// The files in it and below, sorted by path. A folder without any, or one that cannot be read, says so in a place of its
  /// own.
  var files: [ProtocolFile] {
    let found = below.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if !found.isEmpty { return found }
    let endings = ProtocolFolder.endings.joined(separator: ", ")
    let trouble = "The folder holds no file that could be one: \(endings)."
    return [ProtocolFile(path: path, place: name, trouble: trouble)]
  }

  // A folder is entered once, by whatever way: a link may lead back to a folder above it.
  private var below: [ProtocolFile] {
    var (files, folders, entered): ([ProtocolFile], [String], Set<String>) = ([], [path], [])
    while let folder = folders.popLast() {
      let real = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
      guard entered.insert(real).inserted else { continue }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        files.append(ProtocolFile(path: folder, place: place(of: folder), trouble: "It cannot be read."))
        continue
      }
      for name in names {
        let path = (folder.hasSuffix("/") ? folder : folder + "/") + name
        if ProtocolFile.isFolder(path) {
          folders.append(path)
        } else if ProtocolFolder.endings.contains(where: name.lowercased().hasSuffix) {
          let file = ProtocolFile(path: path, place: place(of: path))
          if file.isNoForeignJSON { files.append(file) }
        }
      }
    }
    return files
  }

  private func place(of inner: String) -> String {
    let rest = Substring(inner.utf8.dropFirst(path.utf8.count).drop { $0 == UInt8(ascii: "/") })
    return name + "/" + rest
  }
}
