import Postmortems

/// The sections of a file in our own format, in the order in which a reader wants them.
enum SectionName: CaseIterable {
  case keyTimes, summary, timeline, causes, actionItems, ideas, lessons, notes, meetings, scheduledMeetings
  case parkingLot

  func heading(_ words: ExportWords) -> String {
    switch self {
    case .keyTimes: words.keyTimesHeading
    case .summary: words.summary
    case .timeline: words.timeline
    case .causes: words.causes
    case .actionItems: words.actionItems
    case .ideas: words.ideas
    case .lessons: words.lessons
    case .notes: words.notes
    case .meetings: words.meetings
    case .scheduledMeetings: words.scheduledMeetings
    case .parkingLot: words.parkingLot
    }
  }

  /// The section that a heading names, in any language.
  init?(heading: Substring) {
    let found = SectionName.allCases.first { name in
      Language.allCases.contains { heading.utf8.elementsEqual(name.heading(.in($0)).utf8) }
    }
    guard let found else { return nil }
    self = found
  }

  /// The text that it holds, where it is no list.
  var field: LongText.Field? {
    switch self {
    case .summary: .summary
    case .lessons: .lessons
    case .notes: .notes
    default: nil
    }
  }
}
