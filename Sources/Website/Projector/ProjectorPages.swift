import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/postmortems/:id/projector`: the step of the meeting that runs, to be read from eight metres away.
struct ProjectorPages {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/projector") { _, context in try await page(context) }
  }

  private func page(_ context: SignedInContext) async throws -> Response {
    let stored = try await workspace.enter(context.parameters.get("id"), as: context).stored
    let facts = try await workspace.facts(stored.postmortem, for: context)
    let rendering = workspace.website.rendering
    let view = ProjectorView(
      facts, at: stored.stamp, clockScript: rendering.assets.url("js/agenda/meeting-clock.js"))
    let page = context.page(
      stored.postmortem.title, style: "projector-body", script: "projector/projector-page.js")
    return .page(rendering.page(view, page, facts.words))
  }
}
