import Postmortems

/// A proposal in words: why somebody is asked, and why others are not.
struct ProposalWords {
  let words: Words

  /// "Amira Saleh hat zuletzt am 10.12.2021 moderiert, war an der Störung nicht beteiligt und ist dann frei."
  func reason(_ candidate: FacilitatorProposal.Candidate) -> String {
    guard candidate.isFree else { return passed(candidate) }
    let values = ["name": candidate.member.name, "day": day(candidate)]
    return words(candidate.lastDay == nil ? "proposal.because.never" : "proposal.because.last", values)
  }

  /// Why somebody comes after the one who is proposed.
  func later(_ candidate: FacilitatorProposal.Candidate) -> String {
    let load = candidate.member.load
    let last =
      candidate.lastDay == nil ? words("pool.never") : words("pool.last", ["day": day(candidate)])
    return load == 0 ? last : "\(last), \(words.count("pool.load", load))"
  }

  /// "ist zu „Tor 4 klemmt“ eingeladen, ist bis 09.03.2026 weg"
  func obstacles(_ candidate: FacilitatorProposal.Candidate) -> String {
    candidate.obstacles.map(said).joined(separator: ", ")
  }

  private func passed(_ candidate: FacilitatorProposal.Candidate) -> String {
    words("proposal.despite", ["name": candidate.member.name, "obstacles": obstacles(candidate)])
  }

  private func said(_ obstacle: FacilitatorProposal.Obstacle) -> String {
    switch obstacle {
    case .involved: words("proposal.obstacle.involved")
    case .away(let until):
      words("proposal.obstacle.away", ["day": words.date(.short, WallClock(until))])
    case .invited(nil, _): words("proposal.obstacle.busy")
    case .invited(let title?, let facilitates):
      words("proposal.obstacle.\(facilitates ? "facilitates" : "invited")", ["title": title])
    }
  }

  private func day(_ candidate: FacilitatorProposal.Candidate) -> String {
    candidate.lastDay.map { words.date(.short, WallClock($0)) } ?? ""
  }
}
