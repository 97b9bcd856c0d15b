import Hummingbird
import Postmortems
import Storage

/// `GET /api/v1/postmortems/:id/agenda`: where the meeting that runs is, for programs.
struct AgendaRoutes {
  struct Running: Encodable {
    let meeting: MeetingID
    let agenda: Agenda
  }

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/api/v1/postmortems/:id/agenda") { _, context in
      let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
      guard let meeting = postmortem.runningMeeting, let agenda = meeting.agenda else {
        throw Problem.notFound
      }
      return try Response.json(Running(meeting: meeting.id, agenda: agenda))
    }
  }
}
