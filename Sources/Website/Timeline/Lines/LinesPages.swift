import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/postmortems/:id/timeline/lines`: many events at once, one line each, looked at before they are entered together.
struct LinesPages {
  let workspace: Workspace

  func add(to routes: Routes) {
    let address = RouterPath("/postmortems/:id/timeline/lines")
    routes.members.get(address) { _, context in try await show(context) }
    routes.members.post(address) { request, context in try await take(request, context) }
    routes.members.post("/postmortems/:id/timeline/lines/reversal") { request, context in
      try await takeBack(request, context)
    }
  }

  private func show(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await enter(context)
    return try await page(TypedLines(for: postmortem), nil, postmortem, context)
  }

  private func take(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try await request.form(atMost: LinesPages.longestBody)
    let postmortem = try await enter(context)
    let typed = TypedLines(form, for: postmortem)
    let trial = LinesTrial(typed, in: postmortem, by: context.participant, at: workspace.website.now())
    var answer = LinesAnswer(trial, typed, isToAdd: form["step"] == "add", checked: form["checked"])
    guard answer.isToAdd, let name = typed.name else {
      return try await page(typed, answer, postmortem, context)
    }
    do {
      let done = try await workspace.carryOut(trial.command, named: name, as: context)
      return .seeOther(LinesPages.address(of: done.changes, at: done.stamp, in: postmortem))
    } catch {
      // Whatever stands in the way: what was typed is shown again.
      answer.problem = Problem(error)
      return try await page(typed, answer, postmortem, context)
    }
  }

  /// What a text of a million letters may be once each is spelled for a form.
  private static let longestBody = 3 * BodyLimit.usual

  private static func address(of changes: [Change], at stamp: Stamp, in postmortem: Postmortem) -> String {
    let row = changes.lazy.compactMap(\.addedEvent).first.map { "event-\($0.id)" } ?? "event-storming"
    return "/postmortems/\(postmortem.id)?entered=\(stamp)#\(row)"
  }

  private func takeBack(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let stamp = Stamp(spelled: try await request.form()["stamp"])
    let postmortem = try await enter(context)
    guard let stamp else { throw Problem.notFound }
    let rows = try await workspace.entry(at: stamp, of: postmortem.id).changes.compactMap(\.addedEvent)
    try await workspace.carryOut(.item(.removeAll(items: rows.map { .event($0.id) })), as: context)
    return .seeOther("/postmortems/\(postmortem.id)#event-storming")
  }

  private func enter(_ context: SignedInContext) async throws -> Postmortem {
    try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
  }

  private func page(
    _ typed: TypedLines, _ answer: LinesAnswer?, _ postmortem: Postmortem, _ context: SignedInContext
  ) async throws -> Response {
    let facts = try await workspace.facts(postmortem, for: context)
    let title = facts.words("lines.title")
    let crumbs: [Page.Crumb] = [
      .init(postmortem.title, address: "/postmortems/\(postmortem.id)"), .init(title),
    ]
    let page = context.page(title, crumbs: crumbs, style: "plain entering", script: "timeline/event-lines.js")
    let view = LinesView(typed, answer, facts, account: context.person)
    let html = workspace.website.rendering.page(view, page, facts.words)
    return .page(html, status: answer?.status ?? .ok)
  }
}
