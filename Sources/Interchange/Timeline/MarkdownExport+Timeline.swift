import Postmortems

extension MarkdownExport {
  /// The rows below their dates, times as they were typed.
  var timeline: [String] {
    let events = postmortem.timeline.events
    if events.isEmpty { return [] }
    var (lines, heading) = (["\(words.zone) \(postmortem.zone).", ""], "")
    let headings = RowHeadings(zone: zone, undated: words.undated).of(events.map(\.when))
    for (event, own) in zip(events, headings) {
      if own != heading {
        heading = own
        if lines.last != "" { lines.append("") }
        lines += ["### \(own)", ""]
      }
      lines += item(event, below: heading).lines
    }
    return lines
  }

  private func item(_ event: TimelineEvent, below heading: String) -> FormatItem {
    let visible = ShownTime.below(heading, event.when)
    let said = TimeRemark.words(event.when, visible: visible, zone: postmortem.zone)
    let questions = questions[event.id] ?? []
    return FormatItem(
      label: visible, marks: marks(of: event), text: event.text,
      remark: Remark(
        .event, numbers.events[event.id] ?? 0, [.plain(event.source)] + said + unshown(questions)),
      details: questions.map(detail))
  }

  /// A perception goes without saying.
  private func marks(of event: TimelineEvent) -> [String] {
    let kind = event.kind == .perception ? nil : words.eventKinds[event.kind]
    let flags = TimelineEvent.Flag.allCases.filter(event.flags.contains).compactMap { words.eventFlags[$0] }
    return [kind].compactMap { $0 } + flags + (event.noCause ? [words.noCause] : [])
  }

  /// What a reference to some rows says: their times, in their order.
  func details(_ ids: Set<EventID>) -> (line: FormatItem.Detail?, said: [Remark.Word]) {
    let events = postmortem.timeline.events.filter { ids.contains($0.id) }
    if events.isEmpty { return (nil, []) }
    let visible = EscapedText.list(events.map { ShownTime.dated($0.when, in: zone) })
    let references = events.compactMap { numbers.events[$0.id] }.map { Remark.Word.plain("e\($0)") }
    return (FormatItem.Detail(words.events, visible), references + [.quoted(visible)])
  }
}
