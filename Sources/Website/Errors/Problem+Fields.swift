extension Problem {
  /// The fields that may be the reason for it, as the interface calls them, the likelier ones first.
  var fieldNames: [String] {
    switch name {
    case "emptyText", "textTooLong", "controlCharacter":
      [
        "edit", "title", "name", "text", "tag", "system", "severity", "ticket", "reason",
        "from", "when", "typed", "corrections.title",
      ]
    case "otherHistory": ["base"]
    case "timeTooLong": ["when", "typed"]
    case "inRow", "tooMany": ["events", "items"]
    case "badDate": ["due"]
    case "badLink": ["ticket"]
    case "badSource": ["source"]
    case "unknownZone": ["zone", "corrections.zone"]
    case "editDoesNotFit", "editCutsCharacter": ["edit"]
    case "reasonMissing": ["reason"]
    case "restrictionInPast": ["until"]
    case "idTaken": ["becomes", "id"]
    case "causeBelowItself": ["parent"]
    case "replacementMissing", "replacedByItself": ["by"]
    case "unknownMeeting", "meetingEnded", "meetingAdjourned", "noAgenda", "meetingCancelled",
      "meetingHasBegun":
      ["meeting"]
    case "meetingInPast", "meetingTooFar", "badMeetingTime": ["at"]
    case "stepIsOver": ["step"]
    case "badMinutes": ["minutes"]
    case "ownerNotPresent": ["owner"]
    case "unknownPerson": ["person", "owner", "facilitator", "people"]
    case "badEmail", "emailTaken", "onlyForOneself": ["email", "for"]
    case "passwordTooShort", "passwordTooLong", "passwordIsName": ["password"]
    default: []
    }
  }
}
