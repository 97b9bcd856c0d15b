import Postmortems

/// A band of the third step: causes at the left, their action items at the right.
struct BandView: View {
  static let template = "causes/band"
  let fields: Fields

  init(_ band: Band, _ facts: Facts) {
    let words = facts.words
    let isBare = band.actionItems.isEmpty && band.shownAbove.isEmpty
    fields = [
      "id": band.root.cause.id.text, "name": words("cause.letter") + band.root.number,
      "causes": band.causes.map { CauseView($0, facts).fields },
      "actionItems": band.actionItems.map { ActionItemView($0, facts).fields },
      "shownAbove": band.shownAbove.map { item in
        [
          "number": facts.number(item.id) ?? "", "id": item.id.text,
          "html": Markdown.inline(item.text, facts.pictures),
        ] as Fields
      },
      "isBare": isBare, "reason": (isBare ? band.root.cause.noActionReason : nil).orAbsent,
    ]
  }
}

/// The action items that serve no cause, below the bands.
struct LooseView: View {
  static let template = "causes/loose"
  let fields: Fields

  init(_ loose: [ActionItem], _ facts: Facts) {
    fields = ["actionItems": loose.map { ActionItemView($0, facts).fields }, "any": !loose.isEmpty]
  }
}
