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
      "ideas": ideas.map { OpenIdeaView($0, facts).fields }, "anyIdeas": !ideas.isEmpty,
      "ideaCount": String(ideas.count),
      "openCount": String(open.count), "closedCount": String(closed.count), "anyOpen": !open.isEmpty,
      "anyClosed": !closed.isEmpty, "isShort": closed.count <= ExplanationView.longestOpen,
      "any": !(open.isEmpty && closed.isEmpty),
      "summary": words.count("explanation.open", open.count),
      "open": open.map { ExplainedEventView($0, facts, isOpen: true).fields },
      "closed": closed.map { ExplainedEventView($0, facts, isOpen: false).fields },
    ]
  }
}
