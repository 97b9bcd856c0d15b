import HTTPTypes
import Hummingbird
import NIOCore
import Errands
import Postmortems
import Storage

/// `GET /postmortems/:id/meetings/:meeting/invitation.ics`: a meeting to come, for one's own calendar.
struct InvitationRoutes {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/meetings/:meeting/invitation.ics") { _, context in
      try await invitation(context)
    }
  }

  private func invitation(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    guard let id = context.parameters.get("meeting").flatMap({ MeetingID($0) }),
      let meeting = postmortem.scheduledMeetings[id]
    else { throw Problem.notFound }
    let calendar = MeetingCalendar(
      try await workspace.facts(postmortem, for: context), origin: "\(context.arrival.origin)",
      accounts: try await workspace.website.membership.accounts.all(),
      sender: try await workspace.website.membership.settings.sender())
    let file = CalendarFile(.publish, [calendar.entry(meeting)])
    return .calendar(file, name: "invitation.ics")
  }
}

extension Response {
  /// A calendar to be opened by a calendar program.
  static func calendar(_ file: CalendarFile, name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/calendar; charset=utf-8",
        .contentDisposition: "attachment; filename=\"\(name)\"",
      ], body: .init(byteBuffer: ByteBuffer(string: file.text)))
  }
}
