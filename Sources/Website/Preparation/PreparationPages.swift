import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/postmortems/:id/preparation`: what is expected before the meeting, who is ready, and what is missing. Its forms need
/// no script.
struct PreparationPages {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/preparation") { _, context in try await page(context) }
    routes.members.post("/postmortems/:id/preparation/readiness") { request, context in
      try await setReady(request, context)
    }
    routes.members.post("/postmortems/:id/preparation/areas") { request, context in
      try await setAreas(request, context)
    }
    routes.members.post("/postmortems/:id/preparation/nudges") { _, context in try await nudge(context) }
  }

  private func page(_ context: SignedInContext) async throws -> Response {
    let known = try await known(context)
    let (postmortem, words) = (known.postmortem, known.facts.words)
    let title = words("preparation.title")
    let crumbs: [Page.Crumb] = [
      .init(postmortem.title, address: "/postmortems/\(postmortem.id)"), .init(title),
    ]
    let page = context.page(title, crumbs: crumbs, style: "plain preparing", script: "people/copy-text.js")
    return .page(workspace.website.rendering.page(PreparationPageView(known), page, words))
  }

  private func setReady(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try await request.form()
    let person = form["person"].isEmpty ? nil : PersonID(form["person"])
    if !form["person"].isEmpty, person == nil { throw Refusal.unknownPerson }
    let isReady = form["ready"] == "yes"
    try await workspace.carryOut(
      .preparation(isReady ? .declareReady(person: person) : .withdrawReadiness(person: person)), as: context)
    return back(context)
  }

  private func setAreas(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let affected = Set(try await request.form().all("area"))
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    for area in try await workspace.website.preparing.read().areas {
      let isSpared = postmortem.preparation.spared.contains(area)
      if isSpared != affected.contains(area) { continue }
      try await workspace.carryOut(
        .preparation(isSpared ? .affectArea(area: area) : .spareArea(area: area)), as: context)
    }
    return back(context, "#areas")
  }

  private func nudge(_ context: SignedInContext) async throws -> Response {
    let known = try await known(context)
    guard known.runs else { throw Refusal.onlyFacilitatorOrOpener }
    try await Nudges(workspace: workspace).send(known)
    return back(context)
  }

  private func back(_ context: SignedInContext, _ anchor: String = "") -> Response {
    .seeOther("/postmortems/\(context.parameters.get("id") ?? "")/preparation\(anchor)")
  }

  private func known(_ context: SignedInContext) async throws -> PreparationFacts {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    let membership = workspace.website.membership
    let settings = try await workspace.website.preparing.read()
    let accounts = try await membership.accounts.all().filter {
      $0.disabledAt == nil && MailAddress.isWritable($0.email.text)
    }
    return PreparationFacts(
      facts: try await workspace.facts(postmortem, for: context), settings: settings,
      speakers: try await membership.people.areas(),
      reminders: try await workspace.mailing.outbox.reminders(of: postmortem.id),
      reachable: Dictionary(accounts.map { ($0.person, $0.email.text) }) { first, _ in first },
      hasMail: try await membership.settings.mail() != nil, reader: context.person,
      runs: postmortem.runs(context.participant), administers: context.account.role == .admin,
      origin: "\(context.arrival.origin)")
  }
}
