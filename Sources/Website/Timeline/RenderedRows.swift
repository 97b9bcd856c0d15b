import Postmortems
import Synchronization

/// Rows of timelines as they were rendered before: of two thousand, a change alters few, and an opened page shows all.
final class RenderedRows: Sendable {
  /// All that a row shows; another one with the same is the same text.
  private struct Row: Hashable {
    let event: TimelineEvent
    let date: HangingDate?
    let keyTimes: [KeyTime.Name]
    let questions: [Question]
    let isPresented: Bool
    let author: String?
    let pictures: PicturePlace
    let zone: String
    let language: Language
  }

  /// How many are remembered: some 15 MB.
  private static let most = 8_000

  private let rows = Mutex<[Row: String]>([:])

  /// The row, rendered only where it was not before. What shows more than an event, or changes with the clock, is never
  /// remembered.
  func html(of event: TimelineEvent, _ facts: Facts, render: () -> String) -> String {
    html(of: event, beside: HangingDate.of(event, facts), facts, render: render)
  }

  /// The same, where it is known what hangs beside it.
  func html(of event: TimelineEvent, beside date: HangingDate?, _ facts: Facts, render: () -> String)
    -> String
  {
    let postmortem = facts.postmortem
    guard event.when.earliest != nil, !postmortem.ideas.items.contains(where: { $0.event == event.id }) else {
      return render()
    }
    let row = Row(
      event: event, date: date, keyTimes: postmortem.keyTimes(at: event.id),
      questions: facts.questions[event.id] ?? [], isPresented: postmortem.presentedNow?.id == event.id,
      author: facts.author(of: event.id), pictures: facts.pictures, zone: postmortem.zone,
      language: facts.words.language)
    if let known = rows.withLock({ $0[row] }) { return known }
    let html = render()
    rows.withLock { rows in
      if rows.count >= Self.most { rows.removeAll() }
      rows[row] = html
    }
    return html
  }
}

extension Templates {
  /// One row of the timeline.
  func row(_ event: TimelineEvent, _ facts: Facts) -> String {
    row(event, HangingDate.of(event, facts), facts)
  }

  private func row(_ event: TimelineEvent, _ date: HangingDate?, _ facts: Facts) -> String {
    rows.html(of: event, beside: date, facts) { render(EventView(event, date, facts), facts.words) }
  }

  /// All rows of the timeline, in their order.
  func rows(_ facts: Facts) -> String {
    zip(facts.postmortem.timeline.events, HangingDate.all(facts)).map { row($0, $1, facts) }.joined()
  }
}
