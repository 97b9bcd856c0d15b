import Postmortems

/// The meetings that there were, those to come, and the next one to begin or to plan.
struct MeetingsView: View {
  static let template = "meetings/meetings"
  let fields: Fields

  init(_ facts: Facts) {
    let words = facts.words
    let meetings = facts.postmortem.meetings.items
    let upcoming = facts.postmortem.upcomingMeetings
    let rows: [Fields] = meetings.map { meeting in
      [
        "word": words("meeting.kind.\(meeting.kind.rawValue)"),
        "at": words.date(.minute, facts.clock(meeting.at)),
        "facilitator": meeting.facilitator.map { facts.name($0) }.orAbsent,
        "standing": MeetingsView.standing(meeting, words),
        "present": words.count("meeting.present", meeting.present.count),
        "names": facts.sorted(meeting.present).map { facts.name($0) }.joined(separator: ", "),
        "stays": facts.stays(of: meeting).joined(separator: ", ").orAbsent,
      ]
    }
    let mayBegin = facts.postmortem.runningMeeting == nil
    fields = [
      "meetings": rows, "any": !rows.isEmpty, "mayBegin": mayBegin,
      "isFirst": meetings.isEmpty && upcoming.isEmpty, "isLater": !meetings.isEmpty,
      "anyUpcoming": !upcoming.isEmpty,
      "upcoming": upcoming.map { UpcomingMeetingView($0, facts).fields },
      "new": ScheduleFields(facts).fields,
      "running": (facts.postmortem.runningMeeting?.id.text).orAbsent,
    ]
  }

  /// Whether it runs, or where it was adjourned; absent once it is over.
  private static func standing(_ meeting: Meeting, _ words: Words) -> any Sendable {
    guard meeting.endedAt == nil else { return false }
    guard let course = meeting.agenda?.course, course.isAdjourned else { return words("meeting.runs") }
    return words("agenda.adjourned", ["number": String(course.step.number)])
  }
}
