import Foundation
import Postmortems

extension ImportLine: Encodable {
  private enum CodingKeys: CodingKey {
    case file, id, title, rows, vague, keptAsText, alreadyImported, changed, zoneAssumed, yearAssumed,
      winterNameInSummer, error
  }

  // That there is no id is written too: it is what programs look at.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(file, forKey: .file)
    try values.encode(rows, forKey: .rows)
    try values.encode(id, forKey: .id)
    if let error {
      return try values.encode(error, forKey: .error)
    }
    try values.encodeIfPresent(title, forKey: .title)
    try values.encodeIfPresent(vague, forKey: .vague)
    try values.encodeIfPresent(keptAsText, forKey: .keptAsText)
    try values.encode(alreadyImported, forKey: .alreadyImported)
    try values.encode(changed, forKey: .changed)
    try values.encodeIfPresent(zoneAssumed, forKey: .zoneAssumed)
    try values.encodeIfPresent(yearAssumed, forKey: .yearAssumed)
    if winterNameInSummer { try values.encode(true, forKey: .winterNameInSummer) }
  }

  package var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// What a server said of a file in JSON, under the path that the reader knows.
  ///
  /// - Throws: `DecodingError` where it says something else.
  package init(_ file: String, answer: Data) throws {
    let values = try JSONDecoder().decode(Answer.self, from: answer)
    self.init(file, error: "")
    (error, id, title, rows) = (nil, values.id, values.title, values.rows)
    (vague, keptAsText) = (values.vague, values.keptAsText)
    (alreadyImported, changed) = (values.alreadyImported, values.changed)
    (zoneAssumed, yearAssumed) = (values.zoneAssumed, values.yearAssumed)
    winterNameInSummer = values.winterNameInSummer ?? false
  }

  private struct Answer: Decodable {
    let id: PostmortemID?
    let title: String?
    let rows: Int
    let vague: Int?
    let keptAsText: Int?
    let alreadyImported: Bool
    let changed: Bool
    let zoneAssumed: String?
    let yearAssumed: Int?
    let winterNameInSummer: Bool?
  }

  /// The same, of a file that has been in an earlier part of the same trial run.
  package func repeated(alreadyImported: Bool) -> ImportLine {
    var line = self
    (line.alreadyImported, line.changed) = (alreadyImported, !alreadyImported)
    return line
  }
}
