import Postmortems

/// The second margin of a wide window: the causes found so far, to be seen from the timeline.
struct CauseMarginView: View {
  static let template = "causes/margin"
  let fields: Fields

  init(_ facts: Facts) {
    let letter = facts.words("cause.letter")
    fields = [
      "causes": facts.causes.map { numbered in
        [
          "id": numbered.cause.id.text, "number": letter + numbered.number,
          "depth": String(min(numbered.depth, 4)), "html": Markdown.inline(numbered.cause.text, nil),
        ] as Fields
      }
    ]
  }
}
