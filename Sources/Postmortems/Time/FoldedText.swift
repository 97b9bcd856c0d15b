/// A typed time reduced to the few characters that tell times apart: ASCII, with one kind of space, hyphen,
/// long dash and tilde, umlauts written out; Markdown emphasis, quotes and brackets count as spaces. An
/// underscore is left to the tokens: place names contain it.
struct FoldedText {
  /// Lower case.
  private(set) var bytes: [UInt8] = []
  /// The same, with capitals kept: place names need them.
  private(set) var cased: [UInt8] = []

  static let longDash: UInt8 = 1
  /// Stands for whatever no time contains.
  static let stranger: UInt8 = 2
  /// Longer texts are not times.
  static let limit = 200

  /// Nil if the text is too long to be a time.
  init?(_ typed: String) {
    bytes.reserveCapacity(32)
    cased.reserveCapacity(32)
    var count = 0
    for scalar in typed.unicodeScalars {
      count += 1
      if count > Self.limit { return nil }
      append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "0"..."9", "a"..."z": put(UInt8(ascii: scalar))
    case "A"..."Z":
      bytes.append(UInt8(ascii: scalar) + (.a - .capitalA))
      cased.append(UInt8(ascii: scalar))
    case "\"", "(", ")", "*", "[", "]", "`", "|", " ", "\t"..."\r": put(.space)
    case "!"..."~": put(UInt8(ascii: scalar))
    default: appendForeign(scalar)
    }
  }

  private mutating func appendForeign(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "ä", "Ä": put(.a, .e)
    case "ö", "Ö": put(.o, .e)
    case "ü", "Ü": put(.u, .e)
    case "ß", "ẞ": put(.s, .s)
    case "\u{308}": put(.e)
    case "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}",
      "\u{205F}",
      "\u{3000}", "“", "”", "„", "‟", "«", "»", "‹", "›":
      put(.space)
    case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}": break
    case "‐", "‑", "−": put(.hyphen)
    case "‒", "–", "—", "―", "→", "⟶", "➔", "➜", "⇒": put(Self.longDash)
    case "≈", "∼", "˜", "≃": put(.tilde)
    case "‘", "’": put(.apostrophe)
    case "０"..."９": put(UInt8(scalar.value - 0xFF10) + .zero)
    default: put(Self.stranger)
    }
  }

  private mutating func put(_ folded: UInt8...) {
    bytes.append(contentsOf: folded)
    cased.append(contentsOf: folded)
  }
}
