import Postmortems

extension EventLine {
  /// The words that flag a row, in both languages; they count only at the end of a line, as in a row that is typed.
  private static let words: [String: TimelineEvent.Flag] = [
    "cause": .feedsCause, "ursache": .feedsCause, "slowed": .slowedRepair, "bremste": .slowedRepair,
    "well": .wentWell, "gut": .wentWell,
  ]

  /// The same without the `#words` at the ends of its lines, with what they say.
  var flagged: EventLine {
    guard kind == .row, text.contains("#") else { return self }
    var line = self
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { said in
      var said = said
      while let space = said.lastIndex(where: \.isWhitespace),
        let flag = EventLine.flag(said[said.index(after: space)...])
      {
        line.flags.insert(flag)
        said = said[..<space].trimmed
      }
      return said
    }
    line.text = lines.joined(separator: "\n")
    return line
  }

  private static func flag(_ word: Substring) -> TimelineEvent.Flag? {
    word.first == "#" ? words[word.dropFirst().lowercased()] : nil
  }
}
