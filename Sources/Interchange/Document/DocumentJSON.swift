import Foundation
import Postmortems

/// A whole postmortem as programs read it: the JSON of `GET /api/v1/postmortems/:id` and of
/// `nachlese export --format json`, described in `/api/openapi.json`. Lists that are sets are sorted, links to rows and
/// causes as those are; what is not known is null.
package enum DocumentJSON {
  /// The document as of a revision, with the names of the people that it mentions, and with its pictures where it is
  /// taken along.
  package static func text(
    _ postmortem: Postmortem, revision: Int, tag: String, people: [PersonID: Person],
    pictures: [TakenPicture]? = nil
  ) throws -> String {
    var document = Document(postmortem, revision: revision, tag: tag, people: people)
    document.pictures = pictures?.map(DocumentPicture.init)
    return try text(document)
  }

  /// A row as it stands in a document, one that nobody has asked about yet.
  package static func text(of event: TimelineEvent) throws -> String { try text(DocumentEvent(event, [])) }

  private static func text(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }
}
