import Foundation
import Postmortems

/// A picture, whole.
struct DocumentPicture: Codable, Sendable {
  /// As the texts speak of it.
  let reference: String
  let type: String
  let base64: String

  init(_ picture: TakenPicture) {
    reference = picture.reference.spelled
    type = picture.type.mediaType
    base64 = Data(picture.bytes).base64EncodedString()
  }
}

/// The pictures that a document brings along, as files: what each of them is, its bytes will say.
package struct DocumentPictures: Sendable {
  /// What its texts call them.
  package let paths: [String]
  private let base64: [String: String]

  /// Nil for a text of any other form. Of one that cannot be read there are none: why not, its import says.
  package init?(_ text: String) {
    guard DocumentFile.isOne(text) else { return nil }
    let carried = (try? DocumentFile.decoder.decode(Carried.self, from: DocumentFile.data(text)))?.pictures
    base64 = Dictionary((carried ?? []).map { ($0.reference, $0.base64) }) { first, _ in first }
    paths = base64.keys.sorted()
  }

  /// The file of the picture that is called so.
  package func picture(at path: String) -> [UInt8]? {
    base64[path].flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
  }

  private struct Carried: Decodable { let pictures: [DocumentPicture]? }
}
