import Postmortems

/// A picture that is taken along with its postmortem.
package struct TakenPicture: Hashable, Sendable {
  package let reference: PictureReference
  package let type: PictureType
  package let bytes: [UInt8]

  package init(_ reference: PictureReference, _ type: PictureType, _ bytes: [UInt8]) {
    self.reference = reference
    self.type = type
    self.bytes = bytes
  }

  /// What its file is called: `3f9c0a1b2c3d4e5f-1280x720.png`.
  var fileName: String { "\(reference.name).\(type.ending)" }
}
