extension Command {
  /// The people whom the command names, so that whoever knows the workspace's people can refuse strangers.
  package var people: Set<PersonID> {
    switch self {
    case .meeting(let command): command.people
    case .schedule(.scheduleMeeting(_, _, _, _, let person)): Set([person].compactMap { $0 })
    case .schedule(.rescheduleMeeting(_, _, _, let person)): Set([person].compactMap { $0 })
    case .schedule(.handOverFacilitation(_, let person)): Set([person].compactMap { $0 })
    case .agenda(.confirmRules(_, let person)): Set([person].compactMap { $0 })
    case .preparation(.declareReady(let person)), .preparation(.withdrawReadiness(let person)):
      Set([person].compactMap { $0 })
    case .agreement(.setCompletion(let person, _)): Set([person].compactMap { $0 })
    case .agreement(.assignTeaser(let person, _)): [person]
    case .access(.restrict(_, _, let people)): people ?? []
    case .access(.nameReader(let person)): [person]
    case .actionItem(.addActionItem(_, _, _, _, let owner, _, _)): Set([owner].compactMap { $0 })
    case .actionItem(.assignOwner(_, let owner)): Set([owner].compactMap { $0 })
    case .actionItem(.seekApproval(_, _, let owner)): [owner]
    default: []
    }
  }
}

extension MeetingCommand {
  fileprivate var people: Set<PersonID> {
    switch self {
    case .addParticipant(let person), .attend(_, let person), .setFacilitator(_, let person): [person]
    case .leave(_, let person): [person]
    case .beginMeeting(_, _, let facilitator): Set([facilitator].compactMap { $0 })
    case .removeParticipant, .withdrawAttendance, .endMeeting: []
    }
  }
}
