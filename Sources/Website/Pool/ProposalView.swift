import Postmortems

/// Whom the pool proposes, why, and why not the others. With the way to take it, where somebody chooses.
struct ProposalView: View {
  static let template = "pool/proposal"
  let fields: Fields

  /// - Parameter isTaken: whether a button beside it takes it over into a form.
  init(_ proposal: FacilitatorProposal, isTaken: Bool = false, _ words: Words) {
    let said = ProposalWords(words: words)
    let shown = proposal.next ?? proposal.leastBad
    let others = (proposal.free + proposal.passedOver).filter { $0.member.id != shown?.member.id }
    fields = [
      "isTaken": isTaken, "isEmpty": shown == nil, "nobodyFree": shown != nil && proposal.next == nil,
      "proposed": shown.map {
        ["person": $0.member.id.text, "name": $0.member.name, "why": said.reason($0)] as Fields
      }
      .orAbsent,
      "anyOthers": !others.isEmpty,
      "others": others.map { candidate in
        [
          "name": candidate.member.name,
          "why": candidate.isFree ? said.later(candidate) : said.obstacles(candidate),
        ] as Fields
      },
    ]
  }
}

/// The proposal as a page of its own, which asks for a time first.
struct ProposalPage: View {
  static let template = "pool/proposal-page"
  let fields: Fields

  init(
    _ proposal: FacilitatorProposal?, of postmortem: Postmortem, typed: String, minutes: String,
    problem: String?, _ words: Words
  ) {
    fields = [
      "address": "/postmortems/\(postmortem.id)/proposal", "back": "/postmortems/\(postmortem.id)#meetings",
      "typed": typed, "minutes": minutes, "longest": String(Course.longest), "zone": postmortem.zone,
      "problem": problem.orAbsent, "proposal": proposal.map { ProposalView($0, words).fields }.orAbsent,
    ]
  }
}
