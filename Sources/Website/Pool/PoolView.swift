import Foundation
import Postmortems
import Storage

/// The facilitator pool: who takes turns, when they are away, and what they tell each other about running meetings.
struct PoolView: View {
  static let template = "pool/pool"
  let fields: Fields

  /// What the page is made of.
  struct Facts: Sendable {
    let members: [PoolMember]
    /// Whoever could be taken in.
    let others: [Account]
    let due: [ListedMeeting]
    let debriefs: [Debrief]
    let standing: PoolStanding
    /// The workspace's.
    let zone: TimeZone
    let now: Date
  }

  /// What only this answer shows.
  struct Extra: Sendable {
    var problem: Problem?
    var (first, last) = ("", "")
    /// The debrief that was refused, as typed.
    var typed: (meeting: MeetingID, postmortem: PostmortemID, text: String)?
    /// The id of the absence that the form makes, so that sending it twice makes one.
    let newAbsence: AbsenceID = Fresh.id()
  }

  init(_ facts: Facts, _ extra: Extra, _ words: Words) {
    let standing = facts.standing
    let away = standing.maySetAbsences ? facts.members : []
    let debriefs = DebriefFields(facts, extra, words)
    fields = [
      "problem": (extra.problem?.sentence(words)).orAbsent,
      "members": facts.members.map { PoolView.row($0, facts, words) }, "any": !facts.members.isEmpty,
      "mayChange": standing.mayChange, "isMember": standing.isMember,
      "others": facts.others.map { ["value": $0.person.text, "label": $0.name] as Fields },
      "anyOthers": !facts.others.isEmpty, "maySetAbsence": !away.isEmpty,
      "away": away.map {
        ["value": $0.id.text, "label": $0.name, "selected": $0.id == standing.person] as Fields
      },
      "newAbsence": extra.newAbsence.text, "first": extra.first, "last": extra.last,
      "today": WallClock(facts.now, in: facts.zone).date?.spelled ?? "",
      "due": debriefs.due, "debriefs": debriefs.written, "anyDebriefs": !debriefs.written.isEmpty,
      "longest": String(Debriefs.longest),
    ]
  }

  private static func row(_ member: PoolMember, _ facts: Facts, _ words: Words) -> Fields {
    let last = member.lastFacilitated.map { words("pool.last", ["day": words.day($0, in: facts.zone)]) }
    let load = member.load == 0 ? nil : words.count("pool.load", member.load)
    let mayRemove = facts.standing.maySetAbsences
    let other: PoolMember.Role = member.role == .learns ? .facilitates : .learns
    return [
      "person": member.id.text, "name": member.name, "role": words("pool.role.\(member.role.rawValue)"),
      "turn": [last ?? words("pool.never"), load].compactMap { $0 }.joined(separator: ", "),
      "otherRole": other.rawValue, "changeRole": words("pool.make.\(other.rawValue)"),
      "absences": member.absences.map { absence in
        let said = words.said(absence)
        return [
          "id": absence.id.text, "said": said, "mayRemove": mayRemove,
          "label": "\(words("pool.back")): \(member.name), \(said)",
        ] as Fields
      },
    ]
  }
}

extension Words {
  /// "weg vom 03.03.2026 bis 09.03.2026"
  func said(_ absence: Absence) -> String {
    let (first, last) = (date(.short, WallClock(absence.first)), date(.short, WallClock(absence.last)))
    return first == last
      ? self("pool.awayOn", ["day": first]) : self("pool.awayFrom", ["first": first, "last": last])
  }
}
