import HTTPTypes
import Hummingbird
import Interchange
import Postmortems
import Storage

/// `/postmortems`: opening one from a form, and its page.
struct PostmortemPages {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.post("/postmortems") { request, context in try await open(request, context) }
    routes.members.get("/postmortems/:id") { request, context in try await page(request, context) }
  }

  private func open(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try await request.form()
    let stored = try await workspace.open(form["title"], language: nil, zone: nil, by: context)
    return .seeOther("/postmortems/\(stored.postmortem.id)")
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let stored = try await workspace.enter(context.parameters.get("id"), as: context).stored
    let postmortem = stored.postmortem
    let withdrawn = try await workspace.website.membership.people.withdrawn().subtracting(
      postmortem.mentioned)
    let people = try await workspace.directory.refresh().filter { !withdrawn.contains($0.key) }
    let rendering = workspace.website.rendering
    let reader = PostmortemReader(
      context.participant, name: context.account.name, of: postmortem,
      isInPool: try await workspace.website.membership.pool.role(of: context.person) != nil)
    try await workspace.authors.read(postmortem.id)
    let facts = Facts(
      postmortem, people: people, words: rendering.catalogues[context.language], now: workspace.website.now(),
      lateAfter: try await workspace.website.preparing.read().lateAfter,
      authors: workspace.authors[postmortem.id])
    return .page(
      rendering.postmortem(
        facts, revision: stored.stamp.revision, tag: stored.stamp.tag, for: reader,
        entered: try await entered(request, postmortem.id)))
  }

  /// The rows that were entered together just before the page was asked for.
  private func entered(_ request: Request, _ id: PostmortemID) async throws -> EnteredRows? {
    guard let stamp = Stamp(spelled: try request.query("entered")),
      let entry = try await workspace.store.journal.entry(at: stamp.revision, of: id), entry.tag == stamp.tag
    else { return nil }
    return EnteredRows(stamp, entry.changes)
  }
}
