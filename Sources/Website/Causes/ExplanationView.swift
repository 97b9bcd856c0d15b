import Postmortems

/// The left column of the third step: which flagged events still lead nowhere, which ideas are still to be decided on, and
/// where the other events lead to.
struct ExplanationView: View {
  static let template = "causes/explanation"
  let fields: Fields
  /// More than these would stand far below the causes that they led to: they unfold when they are asked for.
  private static let longestOpen = 9

  init(_ facts: Facts) {
    let words = facts.words
    let open = facts.postmortem.unexplainedEvents
    let isOpen = Set(open.map(\.id))
    let closed = facts.postmortem.timeline.events.filter { !$0.flags.isEmpty && !isOpen.contains($0.id) }
    let ideas = facts.postmortem.ideas.items.filter { $0.outcome == .undecided }
    fields = [
      "ideas": ideas.map { ExplanationView.row($0, facts) }, "anyIdeas": !ideas.isEmpty,
      "ideaCount": String(ideas.count),
      "openCount": String(open.count), "closedCount": String(closed.count), "anyOpen": !open.isEmpty,
      "anyClosed": !closed.isEmpty, "isShort": closed.count <= ExplanationView.longestOpen,
      "any": !(open.isEmpty && closed.isEmpty),
      "summary": words.count("explanation.open", open.count),
      "open": open.map { ExplanationView.row($0, facts, isOpen: true) },
      "closed": closed.map { ExplanationView.row($0, facts, isOpen: false) },
    ]
  }

  private static func row(_ idea: Idea, _ facts: Facts) -> Fields {
    [
      "id": idea.id.text, "html": Markdown.inline(idea.text, facts.pictures),
      "kind": facts.words("idea.kind.\(idea.kind.rawValue)"),
    ]
  }

  private static func row(_ event: TimelineEvent, _ facts: Facts, isOpen: Bool) -> Fields {
    let causes: [Fields] = facts.causes.filter { $0.cause.events.contains(event.id) }.map {
      ["cause": $0.cause.id.text, "number": facts.words("cause.letter") + $0.number]
    }
    let typed = event.when.typed
    return [
      "event": event.id.text, "time": typed.isEmpty ? facts.words("event.untimed") : typed,
      "html": Markdown.inline(event.text, facts.pictures), "flags": FlagFields.of(event, facts.words),
      "isOpen": isOpen,
      "causes": causes, "noCause": event.noCause,
    ]
  }
}
