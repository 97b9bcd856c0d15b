import Foundation
import Postmortems

/// A document out of JSON, together with all that the JSON says.
///
/// Lists and what may be null may be missing: a document that was written before they came opens all the same.
struct DocumentReading: Decodable {
  /// The version that this release reads. A file that says none is of the first.
  private static let version = 1

  let document: Document
  /// But for the pictures: they are large, and hold nothing else.
  let found: JSONValue

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    let version = try values.decodeIfPresent(Int.self, forKey: JSONKey("nachlese"))
    guard version ?? Self.version == Self.version else { throw ImportRefusal.unknownFormat }
    document = try Document(from: decoder)
    found = try JSONValue(values, butFor: ["nachlese", "pictures"])
  }
}

/// What stands in the lists of a document.
protocol DocumentPart: Codable {}

extension String: DocumentPart {}
extension ID: DocumentPart {}
extension Edition: DocumentPart {}
extension TimelineEvent.Flag: DocumentPart {}
extension DocumentPerson: DocumentPart {}
extension DocumentIncident: DocumentPart {}
extension DocumentEvent: DocumentPart {}
extension DocumentQuestion: DocumentPart {}
extension DocumentCause: DocumentPart {}
extension DocumentActionItem: DocumentPart {}
extension DocumentIdea: DocumentPart {}
extension DocumentParked: DocumentPart {}
extension DocumentMeeting: DocumentPart {}
extension DocumentScheduledMeeting: DocumentPart {}
extension DocumentStay: DocumentPart {}
extension DocumentCarrier: DocumentPart {}

extension KeyedDecodingContainer {
  /// None where a document was written before there was such a list.
  func decode<Part: DocumentPart>(_ type: [Part].Type, forKey key: Key) throws -> [Part] {
    try decodeIfPresent(type, forKey: key) ?? []
  }

  /// Null where a document was written before there was such a field.
  func decode<Value>(_ type: OrNull<Value>.Type, forKey key: Key) throws -> OrNull<Value> {
    try decodeIfPresent(type, forKey: key) ?? OrNull(nil)
  }
}
