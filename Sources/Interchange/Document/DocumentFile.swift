import Foundation
import Postmortems

/// A postmortem that an export wrote as JSON, taken apart and found to hold together.
package struct DocumentFile: Sendable {
  /// The largest file that is read, in bytes, its pictures included; without them it is as small as any other.
  package static let largest = 30_000_000

  let document: Document
  /// What has no place, in lines.
  let unread: [String]

  init(_ text: String) throws(ImportRefusal) {
    guard text.utf8.count <= DocumentFile.largest else { throw .tooLarge }
    do {
      let reading = try DocumentFile.decoder.decode(DocumentReading.self, from: DocumentFile.data(text))
      document = reading.document
      unread = try UnreadFields(reading).lines
    } catch {
      throw ImportRefusal(reading: error)
    }
    let pictures = (document.pictures ?? []).reduce(0) { $0 + $1.base64.utf8.count }
    guard text.utf8.count - pictures <= Imports.largest else { throw .tooLarge }
    try document.check()
  }

  /// Whether a text is one of these, readable or not.
  package static func isOne(_ text: String) -> Bool {
    guard text.unicodeScalars.first(where: { !isBlank($0) }) == "{" else { return false }
    let data = Data(text.utf8)
    return ["\"title\"", "\"timeline\""].allSatisfy { data.firstRange(of: Data($0.utf8)) != nil }
  }

  /// Whether one of these may begin so: with the name of something that a document has.
  package static func mayBegin(with head: Data) -> Bool {
    let text = String(decoding: head, as: UTF8.self).drop { isBlank($0.unicodeScalars.first ?? "x") }
    let key = text.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    guard text.first == "{", key.count > 2 else { return false }
    return key[1] == "nachlese" || Document.hasKey(String(key[1]))
  }

  /// Instants are written in one way.
  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let date = Date.spelled(text) else { throw Misspelling.instant.error(at: decoder.codingPath) }
      return date
    }
    return decoder
  }

  static func data(_ text: String) -> Data { Data(text.drop { $0 == "\u{FEFF}" }.utf8) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FEFF}" || scalar.properties.isWhitespace
  }
}

extension ImportRefusal {
  /// What is wrong with the JSON, and where.
  fileprivate init(reading error: any Error) {
    switch error {
    case let refusal as ImportRefusal: self = refusal
    case DecodingError.keyNotFound(let key, let context):
      self = .badDocument(place: ImportRefusal.place(context.codingPath + [key]))
    case DecodingError.valueNotFound(_, let context), DecodingError.typeMismatch(_, let context):
      self = .badDocument(place: ImportRefusal.place(context.codingPath))
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      self = .badDocument(place: ImportRefusal.place(context.codingPath))
    default: self = .badJSON
    }
  }

  /// `timeline[3].when`, of no more than a few keys, none of them longer than a word: a file chooses its own.
  private static func place(_ path: [any CodingKey]) -> String {
    path.prefix(6).reduce(into: "") { place, key in
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        let name = key.stringValue.unicodeScalars.prefix(40).map { Wording.isControl($0) ? "\u{FFFD}" : $0 }
        place += (place.isEmpty ? "" : ".") + String(String.UnicodeScalarView(name))
      }
    }
  }
}
