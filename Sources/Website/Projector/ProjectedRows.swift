import Postmortems

/// The row that is presented with those around it, or the latest ones where none is.
struct ProjectedRows {
  /// How many rows a screen holds that is read from afar.
  private static let around = 2
  private static let latest = 7

  let fields: Fields

  init(_ facts: Facts) {
    let events = facts.postmortem.timeline.events
    let now = facts.postmortem.presentedNow?.id
    let place = events.firstIndex { $0.id == now }
    let shown =
      place.map { events[max(0, $0 - Self.around)...min(events.count - 1, $0 + Self.around)] }
      ?? events.suffix(Self.latest)
    fields = [
      "rows": shown.map { ProjectedRows.row($0, isNow: $0.id == now, facts) }, "any": !events.isEmpty,
      "left": facts.words.count("presenting.left", facts.postmortem.notYetPresented.count),
    ]
  }

  private static func row(_ event: TimelineEvent, isNow: Bool, _ facts: Facts) -> Fields {
    [
      "when": event.when.typed, "html": Markdown.inline(event.text, facts.pictures), "isNow": isNow,
      "flags": FlagFields.of(event, facts.words),
    ]
  }
}
