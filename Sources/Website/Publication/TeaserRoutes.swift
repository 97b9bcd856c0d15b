import Hummingbird
import Postmortems

/// `POST /postmortems/:id/teasers`: the tick on the home of whoever has carried the teaser into a regular meeting.
struct TeaserRoutes {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.post("/postmortems/:id/teasers") { request, context in
      let into = try await request.form()["into"]
      try await workspace.carryOut(.agreement(.finishTeaser(person: context.person, into: into)), as: context)
      return Response.seeOther("/")
    }
  }
}
