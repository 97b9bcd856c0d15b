import Foundation

/// What somebody asks about who may read.
package enum AccessCommand: Hashable, Sendable, Spelled {
  case restrict(reason: String, until: Date, people: Set<PersonID>?)
  case nameReader(person: PersonID)
  case unnameReader(person: PersonID)
  case liftRestriction

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case restrict, nameReader, unnameReader, liftRestriction
  }
}

/// What happened to who may read.
package enum AccessChange: Hashable, Sendable, Spelled {
  case restricted(restriction: Restriction)
  case readerNamed(person: PersonID)
  case readerUnnamed(person: PersonID)
  case restrictionLifted

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case restricted, readerNamed, readerUnnamed, restrictionLifted
  }
}

extension Postmortem {
  func decide(_ command: AccessCommand, by author: Participant, at now: Date) throws(Refusal) -> [Change] {
    try requireRuns(author)
    switch command {
    case .restrict(let typed, let until, let people):
      let reason = try Wording.reason(typed)
      guard until > now else { throw .restrictionInPast }
      // Whoever restricts keeps reading: an administrator who stands in for a missing opener is no participant.
      let readers = (people ?? []).union([author.person].compactMap { $0 })
      let restriction = Restriction(reason: reason, until: until.wholeSecond, people: readers)
      return restriction == self.restriction ? [] : [.access(.restricted(restriction: restriction))]
    case .nameReader(let person):
      return try restricted().people.contains(person) ? [] : [.access(.readerNamed(person: person))]
    case .unnameReader(let person):
      return try restricted().people.contains(person) ? [.access(.readerUnnamed(person: person))] : []
    case .liftRestriction:
      _ = try restricted()
      return [.access(.restrictionLifted)]
    }
  }

  mutating func fold(_ change: AccessChange) {
    switch change {
    case .restricted(let restriction): self.restriction = restriction
    case .readerNamed(let person): restriction?.people.insert(person)
    case .readerUnnamed(let person): restriction?.people.remove(person)
    case .restrictionLifted: restriction = nil
    }
  }

  private func restricted() throws(Refusal) -> Restriction {
    guard let restriction else { throw .notRestricted }
    return restriction
  }
}
