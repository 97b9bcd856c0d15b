import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/postmortems/:id/history` and `/history/:revision`: a postmortem as it was at any time.
struct HistoryPages {
  /// The most steps that a way through a journal has.
  static let mostMoments = 200

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/history") { request, context in try await page(request, context) }
    routes.members.get("/postmortems/:id/history/:revision") { request, context in
      try await page(request, context)
    }
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let stored = try await workspace.enter(context.parameters.get("id"), as: context).stored
    let id = stored.postmortem.id
    let revision = try revision(context) ?? stored.stamp.revision
    guard let entry = try await workspace.store.journal.entry(at: revision, of: id),
      let past = try await past(stored, at: revision)
    else { throw Problem.notFound }
    let live = try await workspace.facts(stored.postmortem, for: context)
    var facts = HistoryFacts(
      then: live.of(past), now: live,
      moment: Moment(revision: revision, at: entry.at),
      moments: try await workspace.store.journal.moments(of: id).gathered(atMost: HistoryPages.mostMoments),
      latest: stored.stamp.revision)
    facts.restored = Stamp(spelled: try request.query("restored"))
    facts.isTakenBack = try request.query("back") == "1"
    return .page(workspace.website.rendering.history(facts, viewer: Page.Viewer(name: context.account.name)))
  }

  private func revision(_ context: SignedInContext) throws -> Int? {
    guard let spelled = context.parameters.get("revision") else { return nil }
    guard let revision = Int(spelled), revision > 0 else { throw Problem.notFound }
    return revision
  }

  private func past(_ stored: StoredPostmortem, at revision: Int) async throws -> Postmortem? {
    if revision == stored.stamp.revision { return stored.postmortem }
    return try await workspace.store.past(stored.postmortem.id, at: revision)
  }
}
