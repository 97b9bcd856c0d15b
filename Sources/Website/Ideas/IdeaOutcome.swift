import Postmortems

/// What became of an idea, as its glyph and in words: shown in the margin and under its row alike.
struct IdeaOutcome {
  /// Nil as long as nothing is decided.
  let said: String?
  let glyph: String

  init(_ idea: Idea, _ facts: Facts) {
    let words = facts.words
    switch idea.outcome {
    case .undecided: (said, glyph) = (nil, "glyphs/idea")
    case .notTaken(let reason): (said, glyph) = (words("idea.notTaken", ["reason": reason]), "glyphs/idea")
    case .taken(let item):
      let number = IdeaOutcome.number(item, facts) ?? words("idea.removedLater")
      (said, glyph) = (words("idea.became", ["number": number]), "glyphs/idea-taken")
    }
  }

  private static func number(_ item: ItemRef, _ facts: Facts) -> String? {
    switch item {
    case .cause(let id): facts.number(id)
    case .actionItem(let id): facts.number(id)
    default: nil
    }
  }
}
