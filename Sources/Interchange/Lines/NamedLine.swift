import Postmortems

/// A line of a chat that says who spoke, and when: `Jonas Petersen  14:02`, `Amira Saleh [2:05 PM]`. What was said stands
/// below.
struct NamedLine {
  let name: String
  let typed: String

  init?(_ line: Substring, _ context: TimeContext) {
    let words = line.split { $0.isWhitespace }
    guard (2...8).contains(words.count), line.contains(where: \.isNumber) else { return nil }
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let typed = NamedLine.bare(words.suffix(count).joined(separator: " "))
      let name = NamedLine.bare(words.dropLast(count).joined(separator: " "))
      guard FuzzyTime.endsInClockTime(typed), NamedLine.isName(name[...]),
        FuzzyTime.read(typed, context).earliest != nil
      else { continue }
      (self.name, self.typed) = (name, typed)
      return
    }
    return nil
  }

  private static func bare(_ text: String) -> String {
    let marks = "[](),;—–-|• "
    let start = text.drop { marks.contains($0) }
    return start.lastIndex { !marks.contains($0) }.map { String(start[...$0]) } ?? ""
  }

  /// Whether it may be what a person is called: a few words with a capital each, but for those within a name.
  static func isName(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), text.utf8.count <= 60 else { return false }
    return words.allSatisfy { word in
      let isName = word.first?.isUppercase == true || particles.contains(word) || words.count == 1
      return isName && word.allSatisfy { $0.isLetter || ".'’-_()".contains($0) || $0.isNumber }
        && word.contains(where: \.isLetter)
    }
  }

  private static let particles: Set<Substring> = [
    "von", "van", "der", "den", "de", "da", "di", "du", "zu", "el", "al",
  ]
}
