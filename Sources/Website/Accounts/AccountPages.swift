import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// My account, for everybody signed in.
struct AccountPages {
  let website: Website

  func add(to routes: Routes) {
    routes.members.get("/account") { request, context in
      var extra = AccountView.Extra()
      extra.done = done(try request.query("done"), context)
      return try await show(context, extra)
    }
    routes.members.post("/account") { request, context in try await setProfile(request, context) }
    routes.members.post("/account/password") { request, context in try await setPassword(request, context) }
    routes.members.post("/account/sessions/:id/revocation") { _, context in try await endSession(context) }
    routes.members.post("/account/sessions/revocation") { _, context in
      try await website.membership.sessions.endAll(of: context.person, but: context.session)
      await website.endStreams(of: context.person)
      return Response.seeOther("/account?done=sessions")
    }
    routes.members.post("/account/tokens") { request, context in try await addToken(request, context) }
    routes.members.post("/account/tokens/:id/revocation") { _, context in
      guard let id = TokenID(try context.parameters.require("id")) else { throw AccountRefusal.unknownToken }
      try await website.membership.tokens.revoke(id, of: context.person, at: website.now())
      await website.endStreams(of: context.person)
      return Response.seeOther("/account?done=token")
    }
    routes.members.post("/account/calendar") { _, context in try await renewFeed(context) }
    routes.members.post("/account/calendar/revocation") { _, context in
      try await website.membership.feeds.end(of: context.person)
      return Response.seeOther("/account?done=calendar")
    }
  }

  private func renewFeed(_ context: SignedInContext) async throws -> Response {
    let secret = Fresh.secret()
    try await website.membership.feeds.renew(secret, of: context.person, at: website.now())
    var extra = AccountView.Extra()
    extra.feed = "\(context.arrival.origin)/calendars/\(secret.text).ics"
    return try await show(context, extra).withSecret()
  }

  private func setProfile(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try await request.form()
    var extra = AccountView.Extra()
    guard
      let name = try extra.problems.check(
        "name", { try Wording.line(form["name"], atMost: People.longestName) })
    else {
      extra.typedName = form["name"]
      return try await show(context, extra)
    }
    try await website.membership.people.rename(context.person, to: name)
    try await website.membership.people.set(areas: Set(form.all("area")), of: context.person)
    try await website.membership.accounts.setLanguage(
      Language(rawValue: form["language"]), of: context.person)
    return .seeOther("/account?done=profile")
  }

  private func setPassword(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try await request.form()
    var extra = AccountView.Extra()
    let password = Password(form["password"])
    _ = try extra.problems.check("password") {
      try password.check(notAnyOf: [context.account.name, context.account.email.text])
    }
    if extra.problems.byField.isEmpty, try await !isCurrent(Password(form["current"]), context) {
      extra.problems = FormProblems("current", Problem.wrongPassword)
    }
    guard extra.problems.byField.isEmpty else { return try await show(context, extra) }
    let hash = try await website.hashing.hash(password)
    try await website.membership.accounts.setPassword(hash, of: context.person, keeping: context.session)
    await website.endStreams(of: context.person)
    return .seeOther("/account?done=password")
  }

  // Limited like signing in: whoever finds an open screen must not find out the password there.
  private func isCurrent(_ password: Password, _ context: SignedInContext) async throws -> Bool {
    let email = context.account.email.text
    let client = context.arrival.client
    try await website.limits.begin(email, from: client, at: website.now())
    let hash = try await website.membership.accounts.hash(of: context.person)
    guard try await website.hashing.verify(password, against: hash) else { return false }
    await website.limits.succeed(email, from: client)
    return true
  }

  private func endSession(_ context: SignedInContext) async throws -> Response {
    guard let id = SessionID(try context.parameters.require("id")) else {
      throw AccountRefusal.unknownSession
    }
    try await website.membership.sessions.end(id, of: context.person)
    await website.endStreams(of: context.person)
    return .seeOther("/account?done=sessions")
  }

  private func addToken(_ request: Request, _ context: SignedInContext) async throws -> Response {
    var extra = AccountView.Extra()
    let form = try await request.form()
    extra.typedTokenName = form["token"]
    let typed = extra.typedTokenName
    guard let name = try extra.problems.check("token", { try Wording.line(typed, atMost: Token.longestName) })
    else {
      return try await show(context, extra)
    }
    let secret = Fresh.secret(prefix: Token.prefix)
    let id = TokenID(form["id"]) ?? Fresh.id()
    // A page that is loaded again sends its form again: no second token is made, and the first is not shown twice.
    if try await website.membership.tokens.all(of: context.person).contains(where: { $0.id == id }) {
      return .seeOther("/account")
    }
    _ = try await website.membership.tokens.add(
      id, secret, name: name, for: context.person, at: website.now())
    extra.token = secret
    extra.typedTokenName = ""
    return try await show(context, extra).withSecret()
  }

  private func done(_ name: String, _ context: SignedInContext) -> String? {
    guard ["profile", "password", "sessions", "token", "calendar"].contains(name) else { return nil }
    return website.rendering.catalogues[context.language]("account.done.\(name)")
  }

  private func show(_ context: SignedInContext, _ shown: AccountView.Extra) async throws -> Response {
    var extra = shown
    let words = website.rendering.catalogues[context.language]
    extra.areas = try await website.membership.people.areas()[context.person] ?? []
    extra.feedSince = try await website.membership.feeds.since(of: context.person)
    let view = AccountView(
      context.account,
      try await website.membership.sessions.all(of: context.person, at: website.now()),
      try await website.membership.tokens.all(of: context.person), current: context.session, extra,
      areas: try await website.preparing.read().areas,
      zone: try await website.settings.zone(), words)
    let title = words("account.title")
    let html = website.rendering.page(
      view, context.page(title, crumbs: [.init(title)], style: "plain account"), words)
    return .page(html, status: extra.problems.byField.isEmpty ? .ok : .unprocessableContent)
  }
}
