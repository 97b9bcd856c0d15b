import Foundation
import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/postmortems/:id/changes?since=revision-tag`: what has changed since a reader last looked, and in one sentence below
/// `/changes/count`. The browser knows when that was, and says so as seconds in `seen`.
struct ChangesPages {
  /// What the page says of it.
  struct Count: Encodable {
    let count: Int
    let said: String
    /// Whether the revision belongs to another history, so that nothing can be told.
    let isOther: Bool
  }

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/changes") { request, context in try await page(request, context) }
    routes.members.get("/postmortems/:id/changes/count") { request, context in
      try await count(request, context)
    }
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (comparison, since, facts) = try await changes(request, context)
    return .page(
      workspace.website.rendering.changes(
        ChangesView(comparison, since: since, facts), facts,
        viewer: Page.Viewer(name: context.account.name)))
  }

  private func count(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (comparison, since, facts) = try await changes(request, context)
    return try .json(
      Count(
        count: comparison?.count ?? 0, said: ChangesView.said(comparison, since: since, facts.words),
        isOther: comparison == nil))
  }

  private func changes(_ request: Request, _ context: SignedInContext) async throws -> (
    Comparison?, since: String, Facts
  ) {
    let stored = try await workspace.enter(context.parameters.get("id"), as: context).stored
    guard let stamp = Stamp(spelled: try request.query("since")) else {
      throw Problem.badRequest(Fault("stamp", "since"))
    }
    let facts = try await workspace.facts(stored.postmortem, for: context)
    let id = stored.postmortem.id
    guard let entry = try await workspace.store.journal.entry(at: stamp.revision, of: id),
      entry.tag == stamp.tag, let past = try await workspace.store.past(id, at: stamp.revision)
    else { return (nil, "", facts) }
    let seen = Double(try request.query("seen")).map { Date(timeIntervalSince1970: $0) } ?? entry.at
    // What a clock says that goes wrong in the browser is not believed before the revision nor after now.
    let since = facts.words.since(min(max(seen, entry.at), facts.now), to: facts.now, in: facts.zone)
    return (Comparison(facts.of(past), facts), since, facts)
  }
}

extension Words {
  /// "today 16:40", "yesterday 16:40", else the date: what stands behind "since".
  fileprivate func since(_ instant: Date, to now: Date, in zone: TimeZone) -> String {
    let clock = WallClock(instant, in: zone)
    let days = clock.date.flatMap { WallClock(now, in: zone).date?.days(since: $0) } ?? .max
    return days < 2 ? ago(instant, from: now, in: zone) : date(.minute, clock)
  }
}
