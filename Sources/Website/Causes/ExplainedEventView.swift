import Postmortems

/// A flagged row in the left column of the third step, with what it leads to.
struct ExplainedEventView: View {
  static let template = "causes/explained-event"
  let fields: Fields

  /// - Parameter isOpen: whether it leads nowhere yet.
  init(_ event: TimelineEvent, _ facts: Facts, isOpen: Bool) {
    let causes: [Fields] = facts.causes.filter { $0.cause.events.contains(event.id) }.map {
      ["cause": $0.cause.id.text, "number": facts.words("cause.letter") + $0.number]
    }
    let typed = event.when.typed
    fields = [
      "event": event.id.text, "time": typed.isEmpty ? facts.words("event.untimed") : typed,
      "html": Markdown.inline(event.text, facts.pictures), "flags": FlagFields.of(event, facts.words),
      "isOpen": isOpen,
      "causes": causes, "noCause": event.noCause,
    ]
  }

  /// Nil where no such row is flagged.
  init?(_ id: EventID, _ facts: Facts) {
    guard let event = facts.postmortem.timeline[id], !event.flags.isEmpty else { return nil }
    self.init(event, facts, isOpen: facts.postmortem.unexplainedEvents.contains { $0.id == id })
  }
}
