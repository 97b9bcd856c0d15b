/// Why a command was not carried out. A refusal is normal where many people write: each says, through the word list
/// of the reader's language, what stands in the way. Nothing has changed when one is thrown.
package indirect enum Refusal: Error, Hashable, Sendable {
  case unknown(ItemRef)
  case removed(ItemRef)
  case notRemoved(ItemRef)
  case idTaken(String)
  case unknownMeeting
  case unknownPerson
  case unknownZone
  /// What one of several rows that were to be entered together was refused for; they count from 1.
  case inRow(number: Int, why: Refusal)
  /// More things at once than one command takes.
  case tooMany(limit: Int)
  case emptyText
  case textTooLong(limit: Int)
  /// A passage that was to be taken out does not stand there any more as it did.
  case textHasChanged
  case controlCharacter
  case editDoesNotFit
  case editCutsCharacter
  case timeTooLong
  case badDate
  case badLink
  case badSource
  case notEqualTimes
  case causeBelowItself
  case noMeetingYet
  case meetingRunning
  case meetingEnded
  case meetingAdjourned
  case meetingCancelled
  case meetingHasBegun
  case meetingInPast
  case meetingTooFar(days: Int)
  case badMeetingTime
  case noAgenda
  case stepIsOver
  case badMinutes(longest: Int)
  case ownerNotPresent
  case notTakingPart
  case personNotPresent
  case completionInPast
  case dateMissing
  case teaserNotAssigned
  case reasonMissing
  case replacementMissing
  case replacedByItself
  case alreadyDecided
  case onlyFacilitatorOrOpener
  case onlyRunnersOrAdministrators
  case onlyThosePresent
  case onlyWhoIsAsked
  case facilitatesItself
  case seatTaken
  case restricted
  case restrictionInPast
  case notRestricted
  case discarded
  case notDiscarded
  case discardedForGood
  case nothingNewToPublish

  /// The refusal's stable name: its key in the word lists and the end of its problem type.
  package var name: String {
    let spelled = String(describing: self)
    return String(spelled.prefix { $0 != "(" })
  }
}
