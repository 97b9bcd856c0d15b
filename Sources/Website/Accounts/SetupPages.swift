import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// The first visit: whoever knows the console's code makes the first account, an administrator's.
struct SetupPages {
  private let website: Website
  private let doorway: Doorway

  init(website: Website) {
    self.website = website
    doorway = Doorway(website: website)
  }

  func add(to routes: Routes) {
    routes.visitors.get("/setup") { request, context in try await form(request, context) }
    routes.visitors.post("/setup") { request, context in try await make(request, context) }
  }

  private func form(_ request: Request, _ context: VisitorContext) async throws -> Response {
    let code = try request.query("code")
    try await admit(code)
    return show(code, NewAccountForm.empty(doorway.words(context)), context)
  }

  private func make(_ request: Request, _ context: VisitorContext) async throws -> Response {
    let form = try await request.form()
    try await admit(form["code"])
    let typed = NewAccountForm(form)
    do {
      let session = doorway.session(request)
      let account = try await typed.account(.admin, website.hashing)
      try await website.membership.accounts.setUp(account, session: session, at: website.now())
      try await settle(form["zone"], context.language)
      return doorway.welcome(session)
    } catch let problems as FormProblems {
      return show(form["code"], typed.fields(problems, doorway.words(context)), context, refused: true)
    }
  }

  /// The workspace begins where its first account is: in the zone and the language of that browser.
  private func settle(_ zone: String, _ language: Language) async throws {
    let known = WorkspaceSettings.isZone(zone) ? zone : WorkspaceSettings().zone
    try await website.settings.write(WorkspaceSettings(zone: known, language: language))
  }

  private func admit(_ code: String) async throws {
    guard try await website.membership.accounts.isEmpty() else { throw AccountRefusal.alreadySetUp }
    guard website.setup.accepts(code) else { throw Problem.wrongSetupCode }
  }

  private func show(
    _ code: String, _ inputs: [Fields], _ context: VisitorContext, refused: Bool = false
  ) -> Response {
    let words = doorway.words(context)
    let page = FormPage(
      title: words("account.setup.title"), introduction: words("account.setup.introduction"),
      action: "/setup",
      inputs: inputs, hidden: [["name": "code", "value": code], ["name": "zone", "value": ""]],
      submit: words("account.setup.submit"))
    return doorway.show(
      page, words("account.setup.title"), context, refused: refused, script: "people/first-zone.js"
    ).withSecret()
  }
}
