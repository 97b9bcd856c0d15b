import Foundation
import Postmortems

/// The words of all languages. Every language says everything: a start refuses catalogues that differ.
package struct Catalogues: Sendable {
  /// Two catalogues do not say the same things, or one cannot be read.
  package struct Mismatch: Error, CustomStringConvertible {
    package let description: String
  }

  private let german: Words
  private let english: Words

  init(_ folder: URL) throws {
    german = try Catalogues.read(.de, in: folder)
    english = try Catalogues.read(.en, in: folder)
    let lone = german.keys.symmetricDifference(english.keys)
    guard lone.isEmpty else {
      throw Mismatch(description: "Only one catalogue says: \(lone.sorted().joined(separator: ", "))")
    }
  }

  package subscript(language: Language) -> Words {
    switch language {
    case .de: german
    case .en: english
    }
  }

  private static func read(_ language: Language, in folder: URL) throws -> Words {
    let file = folder.appendingPathComponent("\(language.rawValue).json")
    let entries = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    for key in entries.keys where entries.keys.contains(where: { $0.hasPrefix(key + ".") }) {
      throw Mismatch(description: "\(file.lastPathComponent): \(key) is a text and the beginning of others.")
    }
    return Words(language, entries)
  }
}
