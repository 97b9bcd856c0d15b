import HTTPTypes
import Postmortems
import Storage

extension Refusal {
  /// The status that says to a program what stands in the way.
  package var status: HTTPResponse.Status {
    switch self {
    case .unknown, .unknownMeeting, .unknownPerson: .notFound
    case .removed, .discardedForGood: .gone
    case .inRow(_, let why): why.status
    case .onlyFacilitatorOrOpener, .onlyRunnersOrAdministrators, .onlyThosePresent, .onlyWhoIsAsked,
      .restricted:
      .forbidden
    case .notRemoved, .idTaken, .editDoesNotFit, .noMeetingYet, .meetingRunning, .meetingEnded,
      .meetingAdjourned, .meetingCancelled, .meetingHasBegun, .noAgenda, .stepIsOver, .ownerNotPresent,
      .notTakingPart, .personNotPresent, .teaserNotAssigned,
      .alreadyDecided, .facilitatesItself, .seatTaken, .notRestricted, .discarded, .notDiscarded,
      .nothingNewToPublish, .notEqualTimes, .textHasChanged:
      .conflict
    case .completionInPast, .dateMissing, .unknownZone, .emptyText, .badMinutes, .meetingInPast,
      .meetingTooFar, .badMeetingTime, .textTooLong,
      .controlCharacter, .editCutsCharacter, .tooMany,
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
    case .textTooLong(let limit), .tooMany(let limit): ["limit": String(limit)]
    case .inRow(let number, _): ["number": String(number)]
    case .badMinutes(let longest): ["longest": String(longest)]
    case .meetingTooFar(let days): ["days": String(days)]
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
