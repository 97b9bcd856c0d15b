/// An hour by its word: `20 Uhr`, `8pm`, `10 a.m.`.
struct SpokenHour {
  /// Nil for a text that does not end in one.
  init?(endsIn typed: String, before rest: Substring) {
    let words = typed.split(separator: " ")
    guard let last = words.last else { return nil }
    let digits = last.prefix { $0.isNumber }
    let unit = last[digits.endIndex...]
    let isJoined = (1...2).contains(digits.count) && unit.utf8.count > 1
    let isApart = digits.isEmpty && words.count > 1 && SpokenHour.isNumber(words[words.count - 2])
    guard isJoined || isApart else { return nil }
    let isSeparated = rest.isBlank || rest.trimmed.first.map { "-–—|:,;".contains($0) } ?? false
    guard unit.lowercased() != "h", TimeTail.isHalf(unit, before: rest.trimmed, isSeparated) else {
      return nil
    }
  }

  private static func isNumber(_ word: Substring) -> Bool {
    let bare = word.drop { "~".contains($0) }.split(separator: ".", maxSplits: 1)
    // "7.30 Uhr"
    if bare.count == 2, bare[1].count != 2 || !bare[1].allSatisfy(\.isNumber) { return false }
    return isHour(bare.first ?? "")
  }

  private static func isHour(_ bare: Substring) -> Bool {
    (1...2).contains(bare.count) && bare.allSatisfy(\.isNumber)
  }
}
