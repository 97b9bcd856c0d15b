import Postmortems

/// One idea: jotted down, and what became of it.
struct IdeaView: View {
  static let template = "ideas/idea"
  let fields: Fields

  init(_ idea: Idea, _ facts: Facts) {
    let words = facts.words
    let outcome = IdeaOutcome(idea, facts)
    let kinds: [Fields] = Idea.Kind.allCases.map {
      ["value": $0.rawValue, "word": words("idea.kind.\($0.rawValue)"), "selected": $0 == idea.kind]
    }
    fields = [
      "id": idea.id.text, "isOpen": idea.outcome == .undecided, "kinds": kinds, "outcome": idea.outcome.name,
      "glyph": outcome.glyph, "said": outcome.said.orAbsent,
      "text": TextFieldView(.of(.idea(idea.id)), idea.text, facts, label: words("idea.text")).fields,
    ]
  }
}
