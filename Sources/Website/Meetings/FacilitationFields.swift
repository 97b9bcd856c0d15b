import Foundation
import Postmortems
import Storage

/// Who facilitates a meeting to come and who learns it there, and what its reader can do about that.
struct FacilitationFields {
  let fields: Fields

  /// - Parameters:
  ///   - proposal: whom the pool proposes; nil where the reader chooses nobody.
  ///   - isInPool: whether the reader may take the seat of those who learn.
  init(
    _ meeting: ScheduledMeeting, _ facts: Facts, reader: Participant, proposal: FacilitatorProposal?,
    isInPool: Bool
  ) {
    let words = facts.words
    let isAsked = reader.person != nil && meeting.facilitator == reader.person
    let proposed = proposal.flatMap { $0.next ?? $0.leastBad }?.member.id
    let isMine = reader.person != nil && meeting.shadow == reader.person
    fields = [
      "state": FacilitationFields.state(meeting, facts), "asked": isAsked && meeting.awaitsAcceptance,
      "mayGive": proposal != nil, "give": words(isAsked ? "facilitation.handOver" : "facilitation.askOther"),
      "proposal": proposal.map { ProposalView($0, words).fields }.orAbsent,
      "people": FacilitationFields.people(meeting, facts, chosen: proposed),
      "shadow": meeting.shadow.map { words("shadow.is", ["name": facts.name($0)]) }.orAbsent,
      "mayTakeSeat": meeting.shadow == nil && isInPool && !isAsked,
      "mayLeaveSeat": meeting.shadow != nil && (isMine || facts.postmortem.runs(reader, planned: meeting)),
      "leave": words(isMine ? "shadow.leave" : "shadow.freeIt"),
    ]
  }

  /// "Amira Saleh, angefragt" or "noch offen".
  static func state(_ meeting: ScheduledMeeting, _ facts: Facts) -> String {
    guard let facilitator = meeting.facilitator else { return facts.words("schedule.nobodyFacilitates") }
    let name = ["name": facts.name(facilitator)]
    return facts.words(meeting.awaitsAcceptance ? "facilitation.isAsked" : "facilitation.accepted", name)
  }

  /// Whoever has an account, and nobody.
  private static func people(_ meeting: ScheduledMeeting, _ facts: Facts, chosen: PersonID?) -> [Fields] {
    let people = facts.people.values.filter { $0.account && $0.id != meeting.facilitator }.map(\.id)
    let nobody: Fields = [
      "value": "", "label": facts.words("facilitation.nobody"), "selected": chosen == nil,
    ]
    return facts.sorted(people).map {
      ["value": $0.text, "label": facts.name($0), "selected": $0 == chosen] as Fields
    } + [nobody]
  }
}
