import Foundation

/// What somebody asks about publishing the postmortem, or putting it away.
package enum PublicationCommand: Hashable, Sendable, Spelled {
  case publish
  case discard
  case undiscard

  package enum CodingKeys: String, CodingKey, CaseIterable { case publish, discard, undiscard }
}

/// What happened to the publication.
package enum PublicationChange: Hashable, Sendable, Spelled {
  case published(edition: Edition)
  case discarded(at: Int64)
  case undiscarded

  package enum CodingKeys: String, CodingKey, CaseIterable { case published, discarded, undiscarded }
}

extension Postmortem {
  /// How long a discarded postmortem can be brought back, in seconds: 30 days (P19).
  package static let discardUndoneWithin: TimeInterval = 30 * 86_400

  func decide(_ command: PublicationCommand, by author: Participant, at now: Date) throws(Refusal) -> [Change]
  {
    switch command {
    case .publish:
      try requireRuns(author)
      guard differsFromEdition else { throw .nothingNewToPublish }
      let edition = Edition(number: editions.count + 1, at: now.wholeSecond)
      return [.publication(.published(edition: edition))]
    case .discard:
      try requireMayDiscard(author)
      return [.publication(.discarded(at: Int64(now.timeIntervalSince1970)))]
    case .undiscard:
      guard case .discarded(let at, _) = state else { throw .notDiscarded }
      try requireMayDiscard(author)
      guard now.timeIntervalSince(at) <= Postmortem.discardUndoneWithin else { throw .discardedForGood }
      return [.publication(.undiscarded)]
    }
  }

  mutating func fold(_ change: PublicationChange) {
    switch change {
    case .published(let edition):
      editions.append(edition)
      state = .published
      differsFromEdition = false
    case .discarded(let at):
      state = .discarded(at: Date(timeIntervalSince1970: Double(at)), published: state == .published)
    case .undiscarded:
      if case .discarded(_, let published) = state { state = published ? .published : .open }
    }
  }

  private func requireMayDiscard(_ author: Participant) throws(Refusal) {
    guard author.standing == .administrator || runs(author) else { throw .onlyRunnersOrAdministrators }
  }
}
