extension Postmortem {
  /// The longest name of an area, in UTF-16 code units.
  package static let longestArea = 60

  func decide(_ command: PreparationCommand, by author: Participant) throws(Refusal) -> [Change] {
    switch command {
    case .declareReady(let named):
      let person = try invited(named, by: author)
      return preparation.ready.contains(person) ? [] : [.preparation(.declaredReady(person: person))]
    case .withdrawReadiness(let named):
      let person = try invited(named, by: author)
      return preparation.ready.contains(person) ? [.preparation(.readinessWithdrawn(person: person))] : []
    case .spareArea(let typed):
      let area = try Wording.line(typed, atMost: Postmortem.longestArea)
      return preparation.spared.contains(area) ? [] : [.preparation(.areaSpared(area: area))]
    case .affectArea(let area):
      return preparation.spared.contains(area) ? [.preparation(.areaAffected(area: area))] : []
    }
  }

  mutating func fold(_ change: PreparationChange) {
    switch change {
    case .declaredReady(let person): preparation.ready.insert(person)
    case .readinessWithdrawn(let person): preparation.ready.remove(person)
    case .areaSpared(let area): preparation.spared.insert(area)
    case .areaAffected(let area): preparation.spared.remove(area)
    }
  }

  // Whether events are in, everybody says of themselves. Whoever runs it says it of those who cannot sign in; who that
  // is, only the workspace knows.
  private func invited(_ named: PersonID?, by author: Participant) throws(Refusal) -> PersonID {
    guard let person = named ?? author.person else { throw .unknownPerson }
    if person != author.person { try requireRuns(author) }
    guard participants.contains(person) else { throw .notTakingPart }
    return person
  }
}
