import HTTPTypes
import Postmortems
import Storage

extension Refusal {
  /// The status that says to a program what stands in the way.
  package var status: HTTPResponse.Status {
    switch self {
    case .unknown, .unknownMeeting, .unknownPerson: .notFound
    case .removed, .discardedForGood: .gone
    case .onlyFacilitatorOrOpener, .onlyRunnersOrAdministrators, .onlyThosePresent, .restricted: .forbidden
    case .notRemoved, .idTaken, .editDoesNotFit, .noMeetingYet, .meetingRunning, .meetingEnded,
      .meetingAdjourned, .noAgenda, .stepIsOver, .ownerNotPresent,
      .alreadyDecided, .notRestricted, .discarded, .notDiscarded, .nothingNewToPublish, .notEqualTimes:
      .conflict
    case .unknownZone, .emptyText, .badMinutes, .textTooLong, .controlCharacter, .editCutsCharacter,
      .timeTooLong,
      .badDate,
      .badLink, .badSource, .causeBelowItself, .reasonMissing, .replacementMissing, .replacedByItself,
      .restrictionInPast:
      .unprocessableContent
    }
  }

  /// What its words leave open.
  package var values: [String: String] {
    switch self {
    case .textTooLong(let limit): ["limit": String(limit)]
    case .badMinutes(let longest): ["longest": String(longest)]
    default: [:]
    }
  }
}

extension AccountRefusal {
  var status: HTTPResponse.Status {
    switch self {
    case .badEmail, .unknownZone: .unprocessableContent
    case .emailTaken, .personTaken, .lastAdministrator, .alreadySetUp: .conflict
    case .unknownAccount, .unknownPerson, .unknownSession, .unknownToken, .linkUnknown: .notFound
    case .linkExpired, .linkRevoked, .linkUsed: .gone
    }
  }
}
