import HTTPTypes
import Hummingbird
import Storage

/// Signing in and out.
struct SignInPages {
  private let website: Website
  private let doorway: Doorway

  init(website: Website) {
    self.website = website
    doorway = Doorway(website: website)
  }

  func add(to routes: Routes) {
    routes.visitors.get("/signin") { request, context in try await form(request, context) }
    routes.visitors.post("/signin") { request, context in try await signIn(request, context) }
    routes.members.post("/signout") { _, context in try await signOut(context) }
  }

  private func form(_ request: Request, _ context: VisitorContext) async throws -> Response {
    if context.signIn != nil { return .seeOther("/") }
    let words = doorway.words(context)
    if try await website.membership.accounts.isEmpty() {
      let page = NoticePage(title: words("signin.unset.title"), sentence: words("signin.unset.sentence"))
      return doorway.show(page, words("signin.unset.title"), context)
    }
    return show("", next: try request.query("next"), nil, context)
  }

  private func signIn(_ request: Request, _ context: VisitorContext) async throws -> Response {
    let form = try await request.form()
    do {
      let account = try await verify(form["email"], Password(form["password"]), from: context.arrival.client)
      let session = doorway.session(request)
      try await website.membership.sessions.begin(session, for: account.person, at: website.now())
      return doorway.welcome(session, to: SignInAddress.local(form["next"]) ?? "/")
    } catch let problem as Problem where problem.status.kind == .clientError {
      var response = show(form["email"], next: form["next"], problem, context)
      response.status = problem.status
      if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
      return response
    }
  }

  // Wrong address, wrong password, disabled account: one answer for all, after the same work.
  private func verify(_ email: String, _ password: Password, from client: String) async throws -> Account {
    let lowered = try? EmailAddress(email)
    try await website.limits.begin(lowered?.text ?? "", from: client, at: website.now())
    let account =
      if let lowered { try await website.membership.accounts.find(lowered) } else { Account?.none }
    let isOpen = account.map { $0.disabledAt == nil } ?? false
    let hash =
      if let account, isOpen { try await website.membership.accounts.hash(of: account.person) } else {
        String?.none
      }
    let isRight = try await website.hashing.verify(password, against: hash)
    guard isRight, let account else { throw Problem.wrongCredentials }
    await website.limits.succeed(account.email.text, from: client)
    return account
  }

  private func signOut(_ context: SignedInContext) async throws -> Response {
    if let session = context.session {
      try await website.membership.sessions.end(session, of: context.person)
      await website.endStreams(of: context.person)
    }
    var response = Response.seeOther("/signin")
    response.headers[.setCookie] = website.cookie.clear()
    return response
  }

  private func show(_ email: String, next: String, _ problem: Problem?, _ context: VisitorContext) -> Response
  {
    let words = doorway.words(context)
    let inputs = [
      FormField(name: "email", kind: .email, label: words("account.email"), value: email),
      FormField(name: "password", kind: .currentPassword, label: words("account.password")),
    ]
    let page = FormPage(
      title: words("signin.title"), action: "/signin", inputs: inputs.map(\.fields),
      hidden: SignInAddress.local(next).map { [["name": "next", "value": $0]] } ?? [],
      submit: words("signin.submit"), problem: problem?.sentence(words))
    return doorway.show(page, words("signin.title"), context, script: "people/sign-in.js")
  }
}
