import Postmortems

/// A proposal, as programs hear it: everybody in the pool who facilitates, whose turn it is first.
struct ProposalAnswer: Encodable {
  struct Candidate: Encodable {
    let person: PersonID
    let name: String
    let isFree: Bool
    /// Why, in the reader's language.
    let reason: String
    /// `involved`, `away` or `busy`.
    let obstacles: [String]
  }

  /// Left out where nobody is free.
  let proposed: PersonID?
  /// Against whom least speaks; left out where somebody is free.
  let leastBad: PersonID?
  let candidates: [Candidate]

  init(_ proposal: FacilitatorProposal, _ words: Words) {
    let said = ProposalWords(words: words)
    proposed = proposal.next?.member.id
    leastBad = proposal.leastBad?.member.id
    candidates = (proposal.free + proposal.passedOver).map { candidate in
      Candidate(
        person: candidate.member.id, name: candidate.member.name, isFree: candidate.isFree,
        reason: said.reason(candidate), obstacles: candidate.obstacles.map(\.name))
    }
  }
}

extension FacilitatorProposal.Obstacle {
  fileprivate var name: String {
    switch self {
    case .involved: "involved"
    case .away: "away"
    case .invited: "busy"
    }
  }
}
