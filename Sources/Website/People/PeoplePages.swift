import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// The list of people, to which everybody signed in may add somebody by name.
struct PeoplePages {
  let website: Website

  func add(to routes: Routes) {
    routes.members.get("/people") { _, context in try await show(context, PeopleView.Extra()) }
    routes.members.post("/people/:id/areas") { request, context in try await setAreas(request, context) }
    routes.members.post("/people") { request, context in try await addPerson(request, context) }
  }

  private func addPerson(_ request: Request, _ context: SignedInContext) async throws -> Response {
    var extra = PeopleView.Extra()
    let typed = try await request.form()["name"]
    guard let name = try extra.problems.check("name", { try Wording.line(typed, atMost: People.longestName) })
    else {
      extra.typedName = typed
      return try await show(context, extra)
    }
    _ = try await website.membership.people.add(Fresh.id(), name: name, at: website.now())
    return .seeOther("/people")
  }

  private func setAreas(_ request: Request, _ context: SignedInContext) async throws -> Response {
    guard let id = context.parameters.get("id").flatMap({ PersonID($0) }),
      let person = try await website.membership.people.find([id]).first
    else { throw AccountRefusal.unknownPerson }
    let isMine = id == context.person || !person.account
    guard isMine || context.account.role == .admin else { throw Problem.administratorsOnly }
    try await website.membership.people.set(areas: Set(try await request.form().all("area")), of: id)
    return .seeOther("/people")
  }

  /// The page, with what this answer alone has to say.
  func show(_ context: SignedInContext, _ extra: PeopleView.Extra) async throws -> Response {
    let words = website.rendering.catalogues[context.language]
    let view = PeopleView(
      try await website.membership.people.shown(), try await administration(context), extra,
      PeopleView.Voices(
        areas: try await website.preparing.read().areas,
        speakers: try await website.membership.people.areas()), words)
    let title = words("people.title")
    let page = context.page(
      title, crumbs: [.init(title)], style: "plain people", script: "people/copy-text.js")
    var response = Response.page(website.rendering.page(view, page, words))
    if !extra.problems.byField.isEmpty { response.status = .unprocessableContent }
    if let refusal = extra.refusal { response.status = refusal.status }
    return extra.link == nil ? response : response.withSecret()
  }

  private func administration(_ context: SignedInContext) async throws -> PeopleView.Administration? {
    guard context.account.role == .admin else { return nil }
    let accounts = try await website.membership.accounts.all()
    return PeopleView.Administration(
      accounts: Dictionary(accounts.map { ($0.person, $0) }) { first, _ in first },
      invitations: try await website.membership.invitations.open(at: website.now()),
      zone: try await website.settings.zone())
  }
}
