import Foundation

extension Postmortem {
  /// The longest name of a regular meeting, in UTF-16 code units.
  package static let longestRegularMeeting = 100

  func decide(_ command: AgreementCommand, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .setCompletion(let person, let by): return try setCompletion(person, by, at: now)
    case .assignTeaser(let person, let typed):
      try requireTakesPart(person)
      let into = try Wording.line(typed, atMost: Postmortem.longestRegularMeeting)
      if agreement.carrier(person, into) != nil { return [] }
      return [.agreement(.teaserAssigned(carrier: TeaserCarrier(person: person, into: into, at: now)))]
    case .withdrawTeaser(let person, let into):
      if agreement.carrier(person, into) == nil { return [] }
      return [.agreement(.teaserWithdrawn(person: person, into: into))]
    case .finishTeaser(let person, let into):
      if try carrier(person, into).doneAt != nil { return [] }
      return [.agreement(.teaserFinished(person: person, into: into, at: now.seconds))]
    case .reopenTeaser(let person, let into):
      if try carrier(person, into).doneAt == nil { return [] }
      return [.agreement(.teaserReopened(person: person, into: into))]
    }
  }

  mutating func fold(_ change: AgreementChange) {
    switch change {
    case .completionSet(let completion): agreement.completion = completion
    case .teaserAssigned(let carrier):
      if agreement.carrier(carrier.person, carrier.into) == nil { agreement.carriers.append(carrier) }
    case .teaserWithdrawn(let person, let into):
      if let index = agreement.index(person, into) { agreement.carriers.remove(at: index) }
    case .teaserFinished(let person, let into, let at):
      setDone(Date(timeIntervalSince1970: Double(at)), person, into)
    case .teaserReopened(let person, let into): setDone(nil, person, into)
    }
  }

  private mutating func setDone(_ at: Date?, _ person: PersonID, _ into: String) {
    if let index = agreement.index(person, into) { agreement.carriers[index].doneAt = at }
  }

  private func setCompletion(_ person: PersonID?, _ by: CivilDate?, at now: Date) throws(Refusal) -> [Change]
  {
    guard let person else {
      return agreement.completion == nil ? [] : [.agreement(.completionSet(completion: nil))]
    }
    guard let by else { throw .dateMissing }
    if let known = agreement.completion, (known.person, known.by) == (person, by) { return [] }
    try requireTakesPart(person)
    guard let zone = TimeZone(identifier: zone) else { throw .unknownZone }
    guard by >= CivilDate(now, in: zone) else { throw .completionInPast }
    let completion = Agreement.Completion(person: person, by: by, at: now)
    return [.agreement(.completionSet(completion: completion))]
  }

  private func requireTakesPart(_ person: PersonID) throws(Refusal) {
    let isThere = latestMeeting?.present.contains(person) == true
    guard isThere || participants.contains(person) else { throw .notTakingPart }
  }

  private func carrier(_ person: PersonID, _ into: String) throws(Refusal) -> TeaserCarrier {
    guard let carrier = agreement.carrier(person, into) else { throw .teaserNotAssigned }
    return carrier
  }
}
