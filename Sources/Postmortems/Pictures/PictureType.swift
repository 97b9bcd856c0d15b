/// What a kept picture is.
package enum PictureType: String, Hashable, Sendable, Codable, CaseIterable {
  case png, jpeg, webp

  /// As HTTP names it.
  package var mediaType: String { "image/\(rawValue)" }

  /// The end of its file's name.
  package var ending: String { self == .jpeg ? "jpg" : rawValue }
}
