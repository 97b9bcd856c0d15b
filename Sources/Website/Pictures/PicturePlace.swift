import Postmortems

/// Where the pictures of a text lie, those of one postmortem and of nowhere else, and how large they are shown there.
struct PicturePlace: Hashable, Sendable {
  /// The most room, in CSS pixels, that a picture has.
  struct Room: Hashable {
    let width: Int
    let height: Int

    /// As wide as texts are, and no higher than a window.
    static let block = Room(width: 1_280, height: 1_000)
    /// Three lines of a row.
    static let row = Room(width: 320, height: 72)
    static let editionRow = Room(width: 640, height: 240)
  }

  private let address: String
  /// What a picture is called that nobody has described.
  private let unnamed: String
  private let row: Room

  init(_ postmortem: PostmortemID, _ words: Words) {
    self.init(address: "/postmortems/\(postmortem)/pictures/", unnamed: words("picture.unnamed"), row: .row)
  }

  private init(address: String, unnamed: String, row: Room) {
    self.address = address
    self.unnamed = unnamed
    self.row = row
  }

  /// The same for an edition: it is read, and printed.
  var inEdition: PicturePlace { PicturePlace(address: address, unnamed: unnamed, row: .editionRow) }

  /// A picture as an element, which leads to the whole of it where it does not stand in a link already.
  func html(_ reference: PictureReference, said: String, isInRow: Bool, isInLink: Bool) -> String {
    let source = address + reference.id.text
    let size = (isInRow ? row : Room.block).fitted(reference.size)
    let picture = """
      <img src="\(source)" alt="\(EscapedHTML.escape(said.isEmpty ? unnamed : said))" width="\(size.width)" \
      height="\(size.height)" loading="lazy" decoding="async">
      """
    if isInLink { return "<span class=\"picture\">\(picture)</span>" }
    let hint = said.isEmpty ? " data-unnamed=\"\(EscapedHTML.escape(unnamed))\"" : ""
    return "<a class=\"picture\" href=\"\(source)\" target=\"_blank\" rel=\"noopener\"\(hint)>\(picture)</a>"
  }
}

extension PicturePlace.Room {
  /// How large a picture is in it: never larger than it is.
  fileprivate func fitted(_ size: PictureSize) -> (width: Int, height: Int) {
    let scale = min(1, Double(width) / Double(size.width), Double(height) / Double(size.height))
    return (
      max(1, Int((Double(size.width) * scale).rounded())),
      max(1, Int((Double(size.height) * scale).rounded()))
    )
  }
}

extension Facts {
  /// Where the pictures of its texts lie.
  var pictures: PicturePlace { PicturePlace(postmortem.id, words) }
}
