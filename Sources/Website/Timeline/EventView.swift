import Postmortems

/// One row of the timeline.
struct EventView: View {
  static let template = "timeline/event"
  let fields: Fields

  init(_ event: TimelineEvent, _ facts: Facts) { self.init(event, HangingDate.of(event, facts), facts) }

  /// - Parameter date: what hangs beside it.
  init(_ event: TimelineEvent, _ date: HangingDate?, _ facts: Facts) {
    let words = facts.words
    let text = TextFieldView(.of(.event(event.id)), event.text, facts, label: words("event.text"))
    let ideas: [Fields] = facts.postmortem.ideas.items.filter { $0.event == event.id }.map { idea in
      let outcome = IdeaOutcome(idea, facts)
      return [
        "html": Markdown.inline(idea.text, facts.pictures), "ideaGlyph": outcome.glyph,
        "outcome": idea.outcome.name,
        "said": outcome.said.orAbsent,
      ]
    }
    fields = [
      "id": event.id.text, "label": (date?.label).orAbsent, "year": (date?.year).orAbsent,
      "time": TimeFields.of(event.when, facts), "place": "\(event.order.start)/\(event.order.width)",
      "kind": event.kind.rawValue, "kindGlyph": "glyphs/\(event.kind.rawValue)",
      "kindWord": EventView.kind(of: event, words),
      "flagNames": event.flags.isEmpty
        ? "".orAbsent : event.flags.map(\.rawValue).sorted().joined(separator: " ").orAbsent,
      "from": (SourceGroup(event.source) == .hand ? "" : SourceGroup(event.source).rawValue).orAbsent,
      "flags": FlagFields.of(event, words),
      "keyTimes": facts.postmortem.keyTimes(at: event.id).map {
        ["word": words("keyTime.\($0.rawValue)")] as Fields
      },
      "text": text.fields, "ideas": ideas, "questions": QuestionFields.of(event.id, facts),
      "unread": EventView.unread(event, facts).orAbsent,
      "author": facts.author(of: event.id).orAbsent,
      "isPresented": facts.postmortem.presentedNow?.id == event.id,
    ]
  }

  /// "perception", with where it came from if nobody wrote it.
  private static func kind(of event: TimelineEvent, _ words: Words) -> String {
    let (kind, source) = (words("event.kind.\(event.kind.rawValue)"), SourceGroup(event.source))
    return source == .hand ? kind : "\(kind), \(words("event.source.\(source.rawValue)"))"
  }

  /// What a time that cannot be read may mean; nil where there is nothing to offer.
  private static func unread(_ event: TimelineEvent, _ facts: Facts) -> Fields? {
    guard event.when.earliest == nil, !event.when.typed.isEmpty else { return nil }
    let near = HangingDate.dated(above: event, facts.postmortem.timeline)?.when
    let context = TimeContext(
      zone: facts.zone, near: near?.writtenDate.map { .day($0) }, above: near?.minute, now: facts.now)
    let guesses: [Fields] = FuzzyTime.guesses(for: event.when.typed, context).map { ["guess": $0] }
    guard !guesses.isEmpty else { return nil }
    return ["said": facts.words("event.unread", ["typed": event.when.typed]), "guesses": guesses]
  }
}

/// The flags of an event, in their order, each as glyph and word.
enum FlagFields {
  static func of(_ event: TimelineEvent, _ words: Words) -> [Fields] {
    TimelineEvent.Flag.allCases.filter(event.flags.contains).map { flag in
      [
        "flag": flag.rawValue, "glyph": "glyphs/\(flag.rawValue)",
        "word": words("event.flag.\(flag.rawValue)"),
      ]
    }
  }
}
