import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// What administrators settle for the workspace.
struct SettingsPages {
  let website: Website

  func add(to routes: Routes) {
    routes.administrators.get("/settings") { request, context in
      try await show(
        try await website.settings.read(), FormProblems(), isSaved: try request.query("done") == "saved",
        trial: TrialMail.Result(spelled: try request.query("trial")), context)
    }
    routes.administrators.post("/settings/mail/trials") { _, context in
      let result = try await TrialMail(website).send(to: context.member)
      return Response.seeOther("/settings?trial=\(result.spelled)#mail")
    }
    routes.administrators.post("/settings/mail") { request, context in try await saveMail(request, context) }
    routes.administrators.post("/settings/mail/revocation") { _, context in
      try await website.membership.settings.write(nil)
      return Response.seeOther("/settings?done=saved")
    }
    routes.administrators.post("/settings/preparation") { request, context in
      try await savePreparation(request, context)
    }
    routes.administrators.post("/settings") { request, context in try await save(request, context) }
  }

  private func save(_ request: Request, _ context: AdministratorContext) async throws -> Response {
    let form = try await request.form()
    guard let language = Language(rawValue: form["language"]) else { throw Problem.badRequest }
    let typed = WorkspaceSettings(name: form["name"], zone: form["zone"], language: language)
    do {
      try await website.settings.write(typed)
      return .seeOther("/settings?done=saved")
    } catch let refusal as Refusal {
      return try await show(typed, FormProblems("name", refusal), context)
    } catch AccountRefusal.unknownZone {
      return try await show(typed, FormProblems("zone", AccountRefusal.unknownZone), context)
    }
  }

  private func saveMail(_ request: Request, _ context: AdministratorContext) async throws -> Response {
    let typed = TypedMailSettings(try await request.form())
    do {
      try await website.membership.settings.write(
        typed.settings(keeping: try await website.membership.settings.mail()))
      return .seeOther("/settings?done=saved")
    } catch let refusal as MailRefusal {
      return try await show(
        try await website.settings.read(), FormProblems(refusal.field, refusal), mail: typed, context)
    }
  }

  private func savePreparation(_ request: Request, _ context: AdministratorContext) async throws -> Response {
    let catalogues = Language.allCases.map { website.rendering.catalogues[$0] }
    let typed = TypedPreparation(try await request.form())
    do {
      try await website.preparing.write(typed.settings(catalogues))
      return .seeOther("/settings?done=saved")
    } catch let refusal as PreparationRefusal {
      return try await show(
        try await website.settings.read(), FormProblems(refusal.field, refusal), preparation: typed, context)
    }
  }

  private func show(
    _ settings: WorkspaceSettings, _ problems: FormProblems, mail typed: TypedMailSettings? = nil,
    preparation: TypedPreparation? = nil, isSaved: Bool = false, trial: TrialMail.Result? = nil,
    _ context: AdministratorContext
  ) async throws -> Response {
    let words = website.rendering.catalogues[context.member.language]
    let mail = try await website.membership.settings.mail()
    let fields = MailSettingsFields(
      typed ?? TypedMailSettings(mail), problems, isSet: mail != nil,
      trial: TrialMailFields(trial, to: context.member.account.email.text, words), words)
    let preparing = TypedPreparation(try await website.preparing.read(), words)
    let view = SettingsView(
      settings, problems, mail: fields, preparation: (preparation ?? preparing).fields(problems, words),
      isSaved: isSaved, words)
    let title = words("settings.title")
    let page = context.member.page(title, crumbs: [.init(title)], style: "plain settings")
    let status: HTTPResponse.Status = problems.byField.isEmpty ? .ok : .unprocessableContent
    return .page(website.rendering.page(view, page, words), status: status)
  }
}
