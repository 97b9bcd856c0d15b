import Foundation

/// Protocols of other organisations, which stay outside the repository.
enum Corpus {
  /// `NACHLESE_CORPUS`, or the folder that lies beside the repository.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["NACHLESE_CORPUS"], !path.isEmpty {
      return URL(filePath: path)
    }
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    return root.appending(path: "../shared/corpus").standardized
  }()

  static func files(_ house: House) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: house.rawValue), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "md" }.sorted { $0.path() < $1.path() }
  }

  /// Whether the protocols are there; where they are not, says once how many checks that costs.
  static let isThere: Bool = {
    let isThere = House.allCases.allSatisfy {
      FileManager.default.fileExists(atPath: folder.appending(path: $0.rawValue).path())
    }
    if !isThere {
      print("Skipped \(ExpectedRow.count) rows of real protocols: they are not all in \(folder.path()).")
    }
    return isThere
  }()
}
