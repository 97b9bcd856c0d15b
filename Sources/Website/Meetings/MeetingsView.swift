import Postmortems

/// The meetings that there were, and the next one to begin.
struct MeetingsView: View {
  static let template = "meetings/meetings"
  let fields: Fields

  init(_ facts: Facts) {
    let words = facts.words
    let meetings = facts.postmortem.meetings.items
    let rows: [Fields] = meetings.map { meeting in
      [
        "word": words("meeting.kind.\(meeting.kind.rawValue)"),
        "at": words.date(.minute, facts.clock(meeting.at)),
        "facilitator": meeting.facilitator.map { facts.name($0) }.orAbsent, "runs": meeting.endedAt == nil,
        "present": words.count("meeting.present", meeting.present.count),
        "names": facts.sorted(meeting.present).map { facts.name($0) }.joined(separator: ", "),
      ]
    }
    fields = [
      "meetings": rows, "any": !rows.isEmpty, "mayBegin": facts.postmortem.runningMeeting == nil,
      "isFirst": meetings.isEmpty, "running": (facts.postmortem.runningMeeting?.id.text).orAbsent,
    ]
  }
}
