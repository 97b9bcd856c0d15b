import Postmortems

/// A meeting to come: when, with whom, and what can be done about it.
struct UpcomingMeetingView: View {
  static let template = "meetings/upcoming"
  let fields: Fields

  init(_ meeting: ScheduledMeeting, _ facts: Facts) {
    let words = facts.words
    let clock = facts.clock(meeting.at)
    let invited = facts.postmortem.participants.union([meeting.facilitator].compactMap { $0 })
    fields = [
      "meeting": meeting.id.text, "word": words("meeting.kind.\(meeting.kind.rawValue)"),
      "at": words.moment(meeting.at, in: facts.zone), "weekday": words("weekday.short.\(clock.weekday)"),
      "length": words("schedule.length", ["minutes": String(meeting.minutes)]),
      "facilitator": meeting.facilitator.map { facts.name($0) }.orAbsent,
      "asked": (meeting.awaitsAcceptance ? meeting.facilitator?.text : nil).orAbsent,
      "shadow": meeting.shadow.map { words("shadow.is", ["name": facts.name($0)]) }.orAbsent,
      "shadowed": meeting.shadow?.text ?? "",
      "invited": facts.sorted(invited).map { facts.name($0) }.joined(separator: ", "),
      "mayBegin": facts.postmortem.runningMeeting == nil,
      "address": "/postmortems/\(facts.postmortem.id)/meetings/\(meeting.id)",
      "change": ScheduleFields(meeting, facts).fields,
    ]
  }
}

/// What is asked of whoever plans a meeting, with what stands there already.
struct ScheduleFields {
  let fields: Fields

  /// Of a meeting that is planned anew: after the first, a follow-up.
  init(_ facts: Facts) {
    let isFirst = facts.postmortem.meetings.items.isEmpty && facts.postmortem.upcomingMeetings.isEmpty
    let usual: Meeting.Kind = isFirst ? .meeting : .followUp
    fields = ScheduleFields.fields(facts, at: "", minutes: isFirst ? Course.usual : 60, nil).merging(
      [
        "kinds": Meeting.Kind.allCases.map { kind in
          [
            "value": kind.rawValue, "label": facts.words("meeting.kind.\(kind.rawValue)"),
            "selected": kind == usual,
          ] as Fields
        }
      ]) { $1 }
  }

  /// Of one that is changed.
  init(_ meeting: ScheduledMeeting, _ facts: Facts) {
    let at = facts.clock(meeting.at).typed
    fields = ScheduleFields.fields(facts, at: at, minutes: meeting.minutes, meeting.facilitator)
  }

  private static func fields(_ facts: Facts, at: String, minutes: Int, _ facilitator: PersonID?) -> Fields {
    [
      "typed": at, "minutes": String(minutes), "longest": String(Course.longest),
      "zone": facts.postmortem.zone, "facilitators": facilitators(facts, facilitator),
    ]
  }

  /// Nobody yet, those who take part, and whoever has an account: who facilitates need not be involved.
  private static func facilitators(_ facts: Facts, _ chosen: PersonID?) -> [Fields] {
    let invited = facts.postmortem.participants.union([chosen].compactMap { $0 })
    let people = invited.union(facts.people.values.filter(\.account).map(\.id))
    let nobody: Fields = [
      "value": "", "label": facts.words("schedule.nobody"), "selected": chosen == nil,
    ]
    return [nobody]
      + facts.sorted(people).map {
        ["value": $0.text, "label": facts.name($0), "selected": $0 == chosen]
      }
  }
}

extension WallClock {
  /// As a field for a day and a time holds it: `2021-12-17T14:00`.
  fileprivate var typed: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute))"
  }
}
