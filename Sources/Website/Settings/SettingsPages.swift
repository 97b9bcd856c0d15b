import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// What administrators settle for the workspace.
struct SettingsPages {
  let website: Website

  func add(to routes: Routes) {
    routes.administrators.get("/settings") { request, context in
      let isSaved = try request.query("done") == "saved"
      return show(try await website.settings.read(), FormProblems(), isSaved: isSaved, context)
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
      return show(typed, FormProblems("name", refusal), context)
    } catch AccountRefusal.unknownZone {
      return show(typed, FormProblems("zone", AccountRefusal.unknownZone), context)
    }
  }

  private func show(
    _ settings: WorkspaceSettings, _ problems: FormProblems, isSaved: Bool = false,
    _ context: AdministratorContext
  ) -> Response {
    let words = website.rendering.catalogues[context.member.language]
    let view = SettingsView(settings, problems, isSaved: isSaved, words)
    let title = words("settings.title")
    let page = context.member.page(title, crumbs: [.init(title)], style: "plain settings")
    let status: HTTPResponse.Status = problems.byField.isEmpty ? .ok : .unprocessableContent
    return .page(website.rendering.page(view, page, words), status: status)
  }
}
