import Foundation
import Hummingbird
import Postmortems
import Storage

/// `/`, and the lists of postmortems.
struct HomePages {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/") { request, context in try await home(request, context) }
    routes.members.get("/postmortems") { _, context in try await list(discarded: false, context) }
    routes.members.get("/postmortems/discarded") { _, context in try await list(discarded: true, context) }
  }

  private func home(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (list, now) = (workspace.list, workspace.website.now())
    let searched = try request.query("title")
    var facts = HomeFacts(
      summaries: try await list.summaries(
        .present(words: searched), for: context.participant, at: now, limit: .max),
      mine: try await list.summaries(.mine(context.person), for: context.participant, at: now, limit: .max),
      actionItems: try await list.actionItems(of: context.person, at: now), reader: context.person,
      searched: searched,
      discarded: try await list.discardedCount(), zone: try await zone(), now: now)
    facts.tasks = try await list.tasks(of: context.person, at: now)
    facts.lateAfter = try await workspace.website.preparing.read().lateAfter
    facts.asked = try await list.asked(of: context.person, at: now)
    facts.debriefs = try await workspace.website.membership.debriefs.due(from: context.person, at: now)
    facts.isWhole = try !request.query("whole").isEmpty
    facts.administers = context.account.role == .admin
    facts.isAlone = try await workspace.directory.refresh().count < 2
    let words = workspace.website.rendering.catalogues[context.language]
    return .page(workspace.website.rendering.home(facts, viewer: viewer(context), words))
  }

  private func list(discarded: Bool, _ context: SignedInContext) async throws -> Response {
    let now = workspace.website.now()
    let selection: PostmortemList.Selection = discarded ? .discarded : .present(words: "")
    let summaries = try await workspace.list.summaries(
      selection, for: context.participant, at: now, limit: .max)
    let rendering = workspace.website.rendering
    return .page(
      rendering.list(
        summaries, discarded: discarded, zone: try await zone(), now: now,
        lateAfter: try await workspace.website.preparing.read().lateAfter, viewer: viewer(context),
        rendering.catalogues[context.language]))
  }

  private func zone() async throws -> TimeZone { try await workspace.website.settings.zone() }

  private func viewer(_ context: SignedInContext) -> Page.Viewer { Page.Viewer(name: context.account.name) }
}
