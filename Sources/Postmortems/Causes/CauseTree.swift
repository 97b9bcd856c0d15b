/// A cause with its place in the tree: its number ("1", "1.2") and how deep it stands.
package struct NumberedCause: Hashable, Sendable {
  package let cause: Cause
  package let number: String
  package let depth: Int
}

extension Postmortem {
  /// The causes from the top, each followed by those below it. A cause whose parent was removed stands at the top.
  package var causeTree: [NumberedCause] {
    let all = causes.items
    let roots = all.filter { $0.parent.flatMap { causes[$0] } == nil }
    let children = Dictionary(grouping: all) { $0.parent }
    return roots.enumerated().flatMap { index, root in
      branch(root, number: "\(index + 1)", depth: 0, children)
    }
  }

  private func branch(_ cause: Cause, number: String, depth: Int, _ children: [CauseID?: [Cause]])
    -> [NumberedCause]
  {
    let below = (children[cause.id] ?? []).enumerated()
    return [NumberedCause(cause: cause, number: number, depth: depth)]
      + below.flatMap { branch($1, number: "\(number).\($0 + 1)", depth: depth + 1, children) }
  }

  /// The flagged events that neither lead to a cause nor are said to have none (P13), in the timeline's order.
  package var unexplainedEvents: [TimelineEvent] {
    let explained = causes.items.reduce(into: Set<EventID>()) { $0.formUnion($1.events) }
    return timeline.events.filter { $0.asksForCause && !$0.noCause && !explained.contains($0.id) }
  }

  /// The causes that no action item is directed at (which is allowed).
  package var causesWithoutActionItem: [Cause] {
    let served = actionItems.items.reduce(into: Set<CauseID>()) { $0.formUnion($1.causes) }
    return causes.items.filter { !served.contains($0.id) }
  }
}
