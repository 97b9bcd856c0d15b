import Foundation
import Postmortems

extension FormatDraft {
  mutating func enterTimeline(_ lines: [Substring]) throws(Refusal) {
    var above: EventID?
    for group in TimelineGroup.groups(lines, zoneLine: "\(words.zone) ") {
      let date = near(group.heading)
      if date == nil, !["", words.undated].contains(group.heading) {
        keep(["### \(group.heading)"], below: words.timeline)
      }
      for item in items(group.lines, below: words.timeline) {
        above = try enter(timed(item), near: date, below: above)
      }
    }
    for event in postmortem.timeline.events {
      let label = Array(ShownTime.dated(event.when, in: zone).utf8)
      if eventLabels[label] == nil { eventLabels[label] = event.id }
    }
  }

  private func near(_ heading: String) -> TimeContext.Near? {
    FuzzyTime.read(heading, TimeContext(zone: zone, now: context.now)).writtenDate.map { .day($0) }
  }

  private mutating func enter(_ item: FormatItem, near date: TimeContext.Near?, below above: EventID?)
    throws(Refusal) -> EventID
  {
    let (id, visible): (EventID, String) = (newID(), item.label ?? "")
    let said = TimeRemark.read(item.remark, visible: visible, zone: postmortem.zone)
    let typed = said?.typed ?? (visible == ShownTime.none ? "" : visible)
    let last = above.flatMap { postmortem.timeline[$0]?.when }
    let when =
      said
      ?? FuzzyTime.read(
        typed,
        TimeContext(
          zone: zone, near: date ?? lent(to: typed, below: above), above: last?.minute, now: context.now))
    var (item, asked) = (item, item)
    asked.details = item.takeDetails(questionNames)
    let flags = item.takeMarks { words.eventFlags.key($0) }
    let hasNoCause = !item.takeMarks { $0.utf8.elementsEqual(words.noCause.utf8) ? true : nil }.isEmpty
    var kind: TimelineEvent.Kind?
    _ = item.takeMarks { mark in
      let said = kind == nil ? words.eventKinds.key(mark) : nil
      kind = said ?? kind
      return said
    }
    try apply(
      .timeline(
        .addEvent(
          id: id, when: typed, text: text(of: item), kind: kind, flags: Set(flags), source: source(of: item),
          near: above)))
    if hasNoCause { try apply(.timeline(.setNoCause(event: id, noCause: true))) }
    correct(id, when, below: above)
    if let number = item.remark?.number(.event) { events[number] = id }
    try enterQuestions(of: asked, at: id)
    return id
  }

  // A clock time above all dates is of the day on which the file was opened; "years ago" counts from today.
  private func lent(to typed: String, below above: EventID?) -> TimeContext.Near? {
    above == nil && !FuzzyTime.isClockTime(typed) ? nil : postmortem.lent(by: above)
  }

  private var eventMarks: Set<String> {
    Set(words.eventKinds.values).union(words.eventFlags.values).union([words.noCause])
  }

  private func source(of item: FormatItem) -> String {
    let word = item.remark?.plain.first ?? "import"
    return (try? EventSource.read(word)) ?? "import"
  }

  /// What the file says about a time holds, whatever its words would be understood to mean today.
  mutating func correct(_ id: EventID, _ when: FuzzyTime, below above: EventID?) {
    guard let event = postmortem.timeline[id], event.when != when else { return }
    let order = TimelineOrder.of(
      when, rank: event.order.rank, below: above.flatMap { postmortem.timeline[$0]?.order })
    fold(.timeline(.eventTimeSet(event: id, when: when, order: order)))
  }

  /// A row that was added by hand may begin with its time.
  private func timed(_ item: FormatItem) -> FormatItem {
    var item = item
    if item.label == nil {
      (item.label, item.text) = split(item.text)
      item.takeMarks(knowing: eventMarks)
    }
    if let label = item.label, label.utf16.count > Wording.longestTime {
      (item.label, item.text) = (ShownTime.none, "\(label)\n\(item.text)")
    }
    return item
  }

  private func split(_ text: String) -> (String, String) {
    let first = text.lines.first ?? ""
    let context = TimeContext(zone: zone, now: context.now)
    if let timed = TimedText(leading: first, context), timed.isPlain {
      return (timed.typed, timed.rest + text[first.endIndex...])
    }
    let spaces = text.prefix(Wording.longestTime).indices.filter { text[$0] == " " }.prefix(6)
    for space in spaces.reversed() {
      let typed = String(text[..<space].trimmingPrefix { $0 == "*" }.drop { $0 == "*" })
      let time = FuzzyTime.read(typed, context)
      if time.precision != .unknown {
        return (typed, String(text[space...].drop { " :–-".contains($0) }))
      }
    }
    return (ShownTime.none, text)
  }
}

/// The rows below one date.
private struct TimelineGroup {
  var heading = ""
  var lines: [Substring] = []

  static func groups(_ lines: [Substring], zoneLine: String) -> [TimelineGroup] {
    var groups = [TimelineGroup()]
    for line in lines {
      if line.indent == 0, (line.headingLevel ?? 0) >= 3 {
        groups.append(TimelineGroup(heading: String(BlockReader.headingText(line))))
      } else if groups.count > 1 || !line.utf8.starts(with: zoneLine.utf8) {
        groups[groups.count - 1].lines.append(line)
      }
    }
    return groups
  }
}

extension FormatDraft {
  /// The rows that an item refers to: by the remark, as long as it says what is visible, else by their times.
  ///
  /// - Parameter limit: how many of them have a place.
  func takeEvents(from item: inout FormatItem, atMost limit: Int = .max) -> [EventID] {
    guard let visible = item.detail(words.events)?.value else { return [] }
    if let remark = item.remark, remark.quoted.contains(where: { $0.utf8.elementsEqual(visible.utf8) }) {
      let all = remark.references(.event).map { events[$0] }
      let known = all.compactMap { $0 }
      if !known.isEmpty, known.count == all.count, known.count <= limit {
        return item.take(words.events) { _ in known } ?? []
      }
    }
    var left = limit
    return item.takeList(words.events) { shown in
      guard left > 0, let event = eventLabels[Array(shown.utf8)] else { return nil }
      left -= 1
      return event
    }
  }
}
