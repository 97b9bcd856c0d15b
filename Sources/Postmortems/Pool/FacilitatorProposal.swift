import Foundation

/// Who of the pool is to facilitate a meeting next, and why (P4): whoever is not involved and is free then, the one who has
/// not facilitated for longest first. The same values lead to the same proposal.
package struct FacilitatorProposal: Hashable, Sendable {
  /// Why somebody is passed over.
  package enum Obstacle: Hashable, Sendable {
    /// They are invited elsewhere at that time; the title is nil where whoever asks may not know it.
    case invited(to: String?, facilitates: Bool)
    /// They were part of the incident.
    case involved
    case away(until: CivilDate)
  }

  /// Somebody who facilitates, with what speaks against it.
  package struct Candidate: Hashable, Sendable {
    package let member: PoolMember
    /// The day on which they facilitated last, where the meeting is.
    package let lastDay: CivilDate?
    package let obstacles: [Obstacle]

    package var isFree: Bool { obstacles.isEmpty }
  }

  /// What is known of the meeting that somebody is sought for.
  package struct Occasion: Sendable {
    package let begin: Date
    package let end: Date
    /// Where its days begin and end.
    package let zone: TimeZone
    /// Those who were part of the incident.
    package let involved: Set<PersonID>
    /// What else there is, by whom it takes the time of.
    package let engagements: [PersonID: [Engagement]]

    package init(
      begin: Date, end: Date, zone: TimeZone, involved: Set<PersonID>, engagements: [PersonID: [Engagement]]
    ) {
      self.begin = begin
      self.end = end
      self.zone = zone
      self.involved = involved
      self.engagements = engagements
    }
  }

  /// Those against whom nothing speaks, whose turn it is first.
  package let free: [Candidate]
  /// The others, against whom least speaks first.
  package let passedOver: [Candidate]

  /// Whom to ask; nil where something speaks against everybody.
  package var next: Candidate? { free.first }
  /// Whom to ask where something speaks against everybody.
  package var leastBad: Candidate? { free.isEmpty ? passedOver.first : nil }

  /// - Parameter members: the pool; those who learn are not asked.
  package init(_ members: [PoolMember], for occasion: Occasion) {
    let candidates = members.filter { $0.role == .facilitates }.map {
      Candidate(
        member: $0, lastDay: $0.lastFacilitated.map(occasion.day), obstacles: occasion.obstacles(for: $0))
    }
    free = candidates.filter(\.isFree).sorted { $0.turn < $1.turn }
    passedOver = candidates.filter { !$0.isFree }.sorted { ($0.weight, $0.turn) < ($1.weight, $1.turn) }
  }
}
