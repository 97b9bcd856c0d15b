import Postmortems

/// Who is present in the meeting that runs, or was in the latest one, and the plain way to say so.
struct AttendanceView: View {
  static let template = "meetings/attendance"
  let fields: Fields

  init(_ facts: Facts) {
    let meeting = facts.postmortem.latestMeeting
    let runs = facts.postmortem.runningMeeting != nil
    let people = facts.sorted(facts.postmortem.participants.union(meeting?.present ?? []))
    let rows: [Fields] = people.map { person in
      let facilitates = meeting?.facilitator == person
      return [
        "person": person.text, "name": facts.name(person), "meeting": meeting?.id.text ?? "",
        "present": meeting?.present.contains(person) == true, "facilitates": facilitates,
        "mayTakeOver": runs && !facilitates,
      ]
    }
    fields = [
      "hasMeeting": meeting != nil, "runs": runs, "isOver": meeting != nil && !runs,
      "isFollowUp": meeting?.kind == .followUp, "meeting": meeting?.id.text ?? "", "people": rows,
      "count": String(meeting?.present.count ?? 0),
      "began": meeting.map { facts.words.date(.minute, facts.clock($0.at)) }.orAbsent,
    ]
  }
}
