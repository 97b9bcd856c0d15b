/// Where an event came from, in one lower-case word: `web`, `cli`, `api`, `import`, `chat`, `alert`.
package enum EventSource {
  /// Told by a program that wakes people.
  package static let alert = "alert"

  package static func read(_ word: String) throws(Refusal) -> String {
    let isWord = word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    guard isWord, (1...20).contains(word.utf8.count) else { throw .badSource }
    return word
  }
}
