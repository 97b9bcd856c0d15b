import Hummingbird
import Logging
import Postmortems
import Rooms
import Storage

/// What follows a command about meetings to come, for those who have to know: whoever is asked to facilitate, whoever
/// learns it there, and those who are invited.
struct MeetingTidings {
  let workspace: Workspace

  /// - Parameter origin: where the workspace lives for their readers.
  func follow(_ command: Command, in postmortem: Postmortem, origin: String) async throws {
    let invitations = MeetingInvitations(workspace)
    switch command {
    case .schedule(.scheduleMeeting(let id, _, _, _, _)), .schedule(.rescheduleMeeting(let id, _, _, _)),
      .schedule(.handOverFacilitation(let id, _)):
      // Before the others are told: nobody is told the same twice.
      if let meeting = postmortem.scheduledMeetings[id] {
        try await invitations.askFacilitator(meeting, of: postmortem, origin: origin)
      }
      try await invitations.update(postmortem)
    case .schedule(.takeShadowSeat(let id)):
      guard let meeting = postmortem.scheduledMeetings[id], let shadow = meeting.shadow else { return }
      try await invitations.send(meeting, of: postmortem, toOne: shadow, origin: origin)
    case .schedule, .meeting(.removeParticipant): try await invitations.update(postmortem)
    default: break
    }
  }
}

extension Workspace {
  /// Those invited are told of what was decided; that it was decided does not hang on it.
  func tell(_ command: Command, _ postmortem: Postmortem, _ context: SignedInContext) async {
    do {
      try await MeetingTidings(workspace: self).follow(
        command, in: postmortem, origin: "\(context.arrival.origin)")
    } catch { context.logger.error("Tidings of a meeting could not be made: \(error)") }
  }
}
