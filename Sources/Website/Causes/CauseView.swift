import Postmortems

/// One cause in its tree, with the events that led to it.
struct CauseView: View {
  static let template = "causes/cause"
  let fields: Fields

  init(_ numbered: NumberedCause, _ facts: Facts) {
    let cause = numbered.cause
    let words = facts.words
    let events: [Fields] = facts.postmortem.timeline.events.filter { cause.events.contains($0.id) }.map {
      [
        "event": $0.id.text, "time": $0.when.typed.isEmpty ? words("event.untimed") : $0.when.typed,
        "cause": cause.id.text,
      ]
    }
    fields = [
      "id": cause.id.text, "number": words("cause.letter") + numbered.number,
      "depth": String(min(numbered.depth, 4)), "isBelow": numbered.depth > 0, "events": events,
      "hasEvents": !events.isEmpty,
      "text": TextFieldView(
        .of(.cause(cause.id)), cause.text, facts, label: words("cause.text"),
        placeholder: words("cause.placeholder")
      ).fields,
    ]
  }
}
