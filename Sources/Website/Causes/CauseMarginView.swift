import Postmortems

/// The second margin of a wide window: the causes found so far, to be seen from the timeline.
struct CauseMarginView: View {
  static let template = "causes/margin"
  let fields: Fields

  init(_ facts: Facts) {
    fields = ["causes": facts.causes.map { MarginCauseView($0, facts).fields }]
  }
}

/// One of them.
struct MarginCauseView: View {
  static let template = "causes/margin-cause"
  let fields: Fields

  init(_ numbered: NumberedCause, _ facts: Facts) {
    fields = [
      "id": numbered.cause.id.text, "number": facts.words("cause.letter") + numbered.number,
      "depth": String(min(numbered.depth, 4)), "html": Markdown.inline(numbered.cause.text, nil),
    ]
  }

  init?(_ id: CauseID, _ facts: Facts) {
    guard let numbered = facts.causes.first(where: { $0.cause.id == id }) else { return nil }
    self.init(numbered, facts)
  }
}
