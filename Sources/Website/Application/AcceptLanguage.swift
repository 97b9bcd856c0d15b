import Postmortems

/// What a browser says of the languages that its reader knows (RFC 9110, section 12.5.4).
enum AcceptLanguage {
  /// The language of ours that is wanted most; nil where none of them is wanted.
  static func choose(_ header: String?) -> Language? {
    let wishes = (header ?? "").split(separator: ",").compactMap(AcceptLanguage.wish)
    return wishes.enumerated()
      .max { ($0.element.weight, -$0.offset) < ($1.element.weight, -$1.offset) }?.element.language
  }

  private static func wish(_ text: Substring) -> (language: Language, weight: Double)? {
    let parts = text.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
    guard let tag = parts.first, let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else {
      return nil
    }
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
    return weight > 0 ? (language, weight) : nil
  }
}
