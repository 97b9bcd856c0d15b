import Postmortems

/// The words of an exported file in one language. Those of the pages are not at hand here, and a file that was written
/// once shall not change with them.
struct ExportWords: Sendable {
  let keyTimesHeading, summary, timeline, causes, actionItems, ideas, lessons, notes, meetings,
    scheduledMeetings, parkingLot: String
  let zone, undated, noCause, noAction, events, causedBy, tickets: String
  /// Why an imported action item was dropped whose file only strikes it out.
  let struckOut: String
  let owner, imported, due, priority, replacedBy, approvalFrom: String
  let kind, taken, notTaken, step, facilitator, shadow, present, stays: String
  let question, resolvedQuestion: String
  let table: TableWords
  let keyTimes: [KeyTime.Name: String]
  let eventKinds: [TimelineEvent.Kind: String]
  let eventFlags: [TimelineEvent.Flag: String]
  let states: [ActionItem.State: String]
  let priorities: [ActionItem.Priority: String]
  let ideaKinds: [Idea.Kind: String]
  let steps: [AgendaStep: String]
  let meetingKinds: [Meeting.Kind: String]

  static func `in`(_ language: Language) -> ExportWords {
    switch language {
    case .de: german
    case .en: english
    }
  }
}

extension ExportWords {
  static let english = ExportWords(
    keyTimesHeading: "Key times", summary: "Summary", timeline: "Timeline", causes: "Causes",
    actionItems: "Action items", ideas: "Ideas", lessons: "Lessons", notes: "Notes", meetings: "Meetings",
    scheduledMeetings: "Scheduled meetings", parkingLot: "Parking lot",
    zone: "Times in", undated: "On no certain date", noCause: "no cause", noAction: "No action item",
    events: "Events",
    causedBy: "Causes", tickets: "Tickets",
    struckOut: "struck out",
    owner: "Owner", imported: "as imported", due: "Due", priority: "Priority", replacedBy: "replaced by",
    approvalFrom: "Approval to be obtained from",
    kind: "Kind", taken: "taken, became", notTaken: "not taken", step: "Step",
    facilitator: "facilitated by", shadow: "learns there", present: "present", stays: "came or left",
    question: "Question",
    resolvedQuestion: "resolved question",
    table: .english,
    keyTimes: [.started: "Began", .detected: "Detected", .mitigated: "Mitigated", .resolved: "Resolved"],
    eventKinds: [.perception: "perception", .activity: "activity", .condition: "condition"],
    eventFlags: [.feedsCause: "feeds the cause", .slowedRepair: "slowed the repair", .wentWell: "went well"],
    states: [.open: "open", .done: "done", .dropped: "dropped", .replaced: "replaced"],
    priorities: [.high: "high", .normal: "normal", .low: "low"],
    ideaKinds: [.cause: "idea for a cause", .actionItem: "idea for an action item"],
    steps: [
      .whatHappened: "What happened", .eventStorming: "Event storming", .causes: "Causes and action items",
      .followUp: "Follow-up", .publication: "Publication",
    ],
    meetingKinds: [.meeting: "Meeting", .followUp: "Follow-up"])
}
