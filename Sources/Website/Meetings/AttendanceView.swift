import Postmortems

/// Who is present in the meeting that runs, or was in the latest one, and the plain way to say so.
struct AttendanceView: View {
  static let template = "meetings/attendance"
  let fields: Fields

  init(_ facts: Facts) {
    let meeting = facts.postmortem.latestMeeting
    let next = facts.postmortem.upcomingMeetings.first
    let runs = facts.postmortem.runningMeeting != nil
    let people = facts.sorted(facts.postmortem.participants.union(meeting?.present ?? []))
    let rows: [Fields] = people.map { person in
      let facilitates = meeting?.facilitator == person
      return [
        "person": person.text, "name": facts.name(person), "meeting": meeting?.id.text ?? "",
        "present": meeting?.present.contains(person) == true, "facilitates": facilitates,
        "stays": meeting.map { AttendanceView.stays(of: person, in: $0, facts) } ?? false,
        "mayLeave": runs && meeting?.present.contains(person) == true && meeting?.hasLeft(person) == false,
        "mayReturn": runs && meeting?.hasLeft(person) == true,
        "learns": meeting?.shadow == person,
        "mayTakeOver": runs && !facilitates,
      ]
    }
    fields = [
      "id": facts.postmortem.id.text, "hasMeeting": meeting != nil, "runs": runs,
      "mayAdjourn": meeting?.agenda.map { runs && !$0.course.isAdjourned } ?? false,
      "isOver": meeting != nil && !runs,
      "isFollowUp": meeting?.kind == .followUp, "meeting": meeting?.id.text ?? "", "people": rows,
      "count": String(meeting?.present.count ?? 0),
      "next": next.map { AttendanceView.next($0, facts) }.orAbsent,
      "began": meeting.map { facts.words.date(.minute, facts.clock($0.at)) }.orAbsent,
    ]
  }

  /// When somebody came later, or left: "from 10:25"; absent for whoever was there all the time.
  private static func stays(of person: PersonID, in meeting: Meeting, _ facts: Facts) -> any Sendable {
    meeting.stays(of: person).map { facts.stay($0, in: meeting) }.joined(separator: ", ").orAbsent
  }

  private static func next(_ meeting: ScheduledMeeting, _ facts: Facts) -> Fields {
    [
      "scheduled": meeting.id.text, "word": facts.words("meeting.kind.\(meeting.kind.rawValue)"),
      "at": facts.words.date(.minute, facts.clock(meeting.at)),
    ]
  }
}
