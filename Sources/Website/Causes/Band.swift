import Postmortems

/// A root cause with all that stands below it, and the action items directed at any of them: what the page shows side
/// by side.
struct Band: Hashable {
  let causes: [NumberedCause]
  let actionItems: [ActionItem]
  /// Those that are shown with an earlier cause.
  let shownAbove: [ActionItem]

  var root: NumberedCause { causes[0] }

  /// All bands from the top, and the action items that serve no cause.
  static func all(_ postmortem: Postmortem) -> (bands: [Band], loose: [ActionItem]) {
    var trees: [[NumberedCause]] = []
    for cause in postmortem.causeTree {
      if cause.depth == 0 { trees.append([cause]) } else { trees[trees.count - 1].append(cause) }
    }
    var rest = postmortem.actionItems.items
    let all = rest
    let bands = trees.map { tree in
      let ids = Set(tree.map(\.cause.id))
      let own = rest.filter { !$0.causes.isDisjoint(with: ids) }
      rest.removeAll { own.contains($0) }
      let above = all.filter { !$0.causes.isDisjoint(with: ids) && !own.contains($0) }
      return Band(causes: tree, actionItems: own, shownAbove: above)
    }
    return (bands, rest)
  }

  /// What decides how the band is laid out: who is in it, under which numbers.
  func layout(_ numbers: [ActionItemID: Int]) -> [String] {
    causes.map { "\($0.cause.id) \($0.number) \($0.cause.parent?.text ?? "")" }
      + (actionItems + shownAbove).map { "\($0.id) \(numbers[$0.id] ?? 0)" } + [
        root.cause.noActionReason ?? ""
      ]
  }
}
