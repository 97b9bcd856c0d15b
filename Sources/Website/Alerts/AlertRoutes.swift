import HTTPTypes
import Hummingbird
import Interchange

/// `POST /api/v1/alerts`: the webhook of Alertmanager.
struct AlertRoutes {
  let workspace: Workspace

  // What a thousand alerts of a great outage take, eight times over.
  private static let longestBody = 8 << 20

  func add(to routes: Routes) {
    routes.members.post("/api/v1/alerts") { request, context in
      let notification = try await request.json(AlertNotification.self, atMost: AlertRoutes.longestBody)
      let taken = try await AlertDesk(workspace: workspace, context: context).take(notification)
      var response = try Response.json(taken, status: taken.opened ? .created : .ok)
      if taken.opened, let id = taken.postmortem { response.headers[.location] = "/api/v1/postmortems/\(id)" }
      return response
    }
  }
}
