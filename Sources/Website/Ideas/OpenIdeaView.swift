import Postmortems

/// An idea that is still to be decided on, where causes are looked for.
struct OpenIdeaView: View {
  static let template = "ideas/open-idea"
  let fields: Fields

  init(_ idea: Idea, _ facts: Facts) {
    fields = [
      "id": idea.id.text, "html": Markdown.inline(idea.text, facts.pictures),
      "kind": facts.words("idea.kind.\(idea.kind.rawValue)"),
    ]
  }

  /// Nil where it is decided on.
  init?(_ id: IdeaID, _ facts: Facts) {
    guard let idea = facts.postmortem.ideas[id], idea.outcome == .undecided else { return nil }
    self.init(idea, facts)
  }
}
