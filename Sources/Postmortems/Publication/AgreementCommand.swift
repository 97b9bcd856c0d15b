import Foundation

/// What somebody asks about the agreement of step 5. A teaser's carrying is named by who carries it where.
package enum AgreementCommand: Hashable, Sendable, Spelled {
  /// Sets who completes the record and by when; nobody takes it back.
  case setCompletion(person: PersonID?, by: CivilDate?)
  case assignTeaser(person: PersonID, into: String)
  case withdrawTeaser(person: PersonID, into: String)
  /// Says that it has been carried there.
  case finishTeaser(person: PersonID, into: String)
  case reopenTeaser(person: PersonID, into: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case setCompletion, assignTeaser, withdrawTeaser, finishTeaser, reopenTeaser
  }
}

/// What happened to the agreement.
package enum AgreementChange: Hashable, Sendable, Spelled {
  case completionSet(completion: Agreement.Completion?)
  case teaserAssigned(carrier: TeaserCarrier)
  case teaserWithdrawn(person: PersonID, into: String)
  case teaserFinished(person: PersonID, into: String, at: Int64)
  case teaserReopened(person: PersonID, into: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case completionSet, teaserAssigned, teaserWithdrawn, teaserFinished, teaserReopened
  }
}
