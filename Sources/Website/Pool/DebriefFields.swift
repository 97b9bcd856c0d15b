import Foundation
import Postmortems
import Storage

/// The debriefs that somebody owes the pool, and those that are written.
struct DebriefFields {
  let due: [Fields]
  let written: [Fields]

  init(_ facts: PoolView.Facts, _ extra: PoolView.Extra, _ words: Words) {
    func typed(_ meeting: ListedMeeting, else text: String) -> String {
      guard let typed = extra.typed, typed.meeting == meeting.meeting, typed.postmortem == meeting.postmortem
      else { return text }
      return typed.text
    }
    func fields(_ meeting: ListedMeeting, _ text: String) -> Fields {
      [
        "postmortem": meeting.postmortem.text, "meeting": meeting.meeting.text,
        "field": "debrief-\(meeting.postmortem)-\(meeting.meeting)", "text": text,
        "about": DebriefFields.about(meeting, facts.zone, words),
        "address": "/postmortems/\(meeting.postmortem)",
      ]
    }
    due = facts.due.map { fields($0, typed($0, else: "")) }
    written = facts.debriefs.map { debrief in
      let isMine = debrief.author == facts.standing.person
      let own: Fields? = isMine ? fields(debrief.meeting, typed(debrief.meeting, else: debrief.text)) : nil
      return [
        "about": DebriefFields.about(debrief.meeting, facts.zone, words), "name": debrief.name,
        "address": "/postmortems/\(debrief.meeting.postmortem)",
        "lines": debrief.text.split(separator: "\n").map { ["line": String($0)] as Fields },
        "own": own.orAbsent,
      ]
    }
  }

  private static func about(_ meeting: ListedMeeting, _ zone: TimeZone, _ words: Words) -> String {
    "\(meeting.title), \(words("meeting.kind.\(meeting.kind.rawValue)")) \(words.day(meeting.at, in: zone))"
  }
}
