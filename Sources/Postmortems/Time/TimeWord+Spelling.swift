extension TimeWord {
  /// The known word of four letters or more that differs by one letter changed, missing, added or by two
  /// neighbours swapped; nil if there is none.
  static func nearest(to spelled: String) -> String? {
    let letters = Array(spelled.utf8)
    guard letters.count <= 20 else { return nil }
    return longWords.first { isNear(letters, Array($0.utf8)) }
  }

  private static let longWords: [String] = (Array(german.keys) + Array(english.keys)).filter {
    $0.utf8.count >= 4
  }.sorted()

  private static func isNear(_ typed: [UInt8], _ known: [UInt8]) -> Bool {
    guard abs(typed.count - known.count) <= 1 else { return false }
    let start = zip(typed, known).prefix { $0 == $1 }.count
    let (typedRest, knownRest) = (typed.dropFirst(start), known.dropFirst(start))
    if typed.count == known.count {
      let isSwap = typedRest.count >= 2 && typedRest.prefix(2).elementsEqual(knownRest.prefix(2).reversed())
      return typedRest.dropFirst() == knownRest.dropFirst()
        || isSwap && typedRest.dropFirst(2) == knownRest.dropFirst(2)
    }
    return typed.count > known.count
      ? typedRest.dropFirst().elementsEqual(knownRest) : knownRest.dropFirst().elementsEqual(typedRest)
  }
}
