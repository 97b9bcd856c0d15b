import Foundation

/// A folder of protocols made from a corpus: its files in turn, each with a line of its own at the end, so that none is
/// the same as another.
struct GrownCorpus {
  let sources: [(name: String, text: Data)]

  /// - Throws: `NoCorpus` where the folder holds no Markdown file.
  init(_ folder: URL) throws {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let protocols = names.filter { $0.hasSuffix(".md") && $0.contains("/") }.sorted()
    sources = try protocols.map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
    if sources.isEmpty { throw NoCorpus(folder: folder.path) }
  }

  /// Writes so many files below `folder`, and says how many bytes they have.
  func write(_ count: Int, to folder: URL) throws -> Int {
    var bytes = 0
    for number in 0..<count {
      let (name, text) = sources[number % sources.count]
      let place = folder.appending(path: "\(number / sources.count)/\(name)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      let grown = text + Data("\n\nCopy \(number) of it.\n".utf8)
      try grown.write(to: place)
      bytes += grown.count
    }
    return bytes
  }
}

/// There is nothing to make files of.
struct NoCorpus: Error, CustomStringConvertible {
  let folder: String

  var description: String { "\(folder) holds no protocols. Name a folder with --corpus." }
}
