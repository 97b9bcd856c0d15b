import Postmortems

/// Why a file was not taken for a picture.
package enum PictureRefusal: Error, Hashable, Sendable {
  case tooLarge
  /// It is none of PNG, JPEG, GIF and WebP, whatever it is called.
  case notPicture
  /// It begins like a picture and cannot be shown.
  case damaged
  /// It has more pixels than are decoded here.
  case tooManyPixels
}
