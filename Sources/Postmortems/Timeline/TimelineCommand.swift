/// What somebody asks of the timeline.
///
/// A time is given as typed. `near` names the row above: a time without a date takes that row's, and a time that
/// cannot be read takes its place there. Without `near` it is the last row.
package enum TimelineCommand: Hashable, Sendable, Spelled {
  case addEvent(
    id: EventID, when: String, text: String, kind: TimelineEvent.Kind?, flags: Set<TimelineEvent.Flag>?,
    source: String?, near: EventID?)
  /// Enters several rows at once, each below the one before it: all of them or none.
  case addEvents(events: [NewEvent], source: String?, near: EventID?)
  case setEventTime(event: EventID, when: String, near: EventID?)
  case setEventKind(event: EventID, kind: TimelineEvent.Kind)
  case flagEvent(event: EventID, flag: TimelineEvent.Flag)
  case unflagEvent(event: EventID, flag: TimelineEvent.Flag)
  /// Says that no cause stands behind it, or takes that back.
  case setNoCause(event: EventID, noCause: Bool)
  /// Moves it directly before or behind another one: of the same time, or anywhere while its own is unknown.
  case moveEvent(event: EventID, before: EventID?, after: EventID?)

  /// Puts another row into this one, with all that hangs on it; `joint` comes between the texts, a new line unless said.
  case mergeEvents(event: EventID, with: EventID, joint: String? = nil)
  /// Makes a row `id` of its own of `text`, with which the row's text must end.
  case splitEvent(event: EventID, id: EventID, text: String)
  /// Takes a passage out of its text where it stands for the last time.
  case cutEvent(event: EventID, text: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case addEvent, addEvents, setEventTime, setEventKind, flagEvent, unflagEvent, setNoCause, moveEvent
    case mergeEvents, splitEvent, cutEvent
  }
}

/// What happened to the timeline.
package enum TimelineChange: Hashable, Sendable, Spelled {
  case eventAdded(event: TimelineEvent)
  case eventTimeSet(event: EventID, when: FuzzyTime, order: TimelineOrder)
  case eventKindSet(event: EventID, kind: TimelineEvent.Kind)
  case eventFlagged(event: EventID, flag: TimelineEvent.Flag)
  case eventUnflagged(event: EventID, flag: TimelineEvent.Flag)
  case noCauseSet(event: EventID, noCause: Bool)
  case eventMoved(event: EventID, order: TimelineOrder)
  /// All that stood in another row stands in this one: `text` was added to its own. The changes beside it did that.
  case eventMerged(event: EventID, from: EventID, text: String)
  /// What stood at the end of its text is a row of its own now.
  case eventSplit(event: EventID, into: TimelineEvent)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case eventAdded, eventTimeSet, eventKindSet, eventFlagged, eventUnflagged, noCauseSet, eventMoved
    case eventMerged, eventSplit
  }
}
