import Foundation
import Postmortems

/// A picture, whole.
struct DocumentPicture: Encodable {
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
