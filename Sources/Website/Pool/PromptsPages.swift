import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// What whoever facilitates asks and says: `/postmortems/:id/prompts`, on their own screen, and `/pool/questions`, where
/// the pool sets it.
struct PromptsPages {
  let workspace: Workspace
  private var website: Website { workspace.website }

  init(workspace: Workspace) { self.workspace = workspace }

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/prompts") { request, context in try await own(request, context) }
    routes.members.get("/pool/questions") { request, context in
      try await show(Language(rawValue: try request.query("language")) ?? context.language, context)
    }
    routes.members.post("/pool/questions") { request, context in try await write(request, context) }
  }

  // Nobody else reads along: what is said when it gets personal would sound prepared.
  private func own(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    guard let meeting = postmortem.runningMeeting, let agenda = meeting.agenda else { throw Problem.notFound }
    guard meeting.facilitator == context.person else { throw Problem.onlyOwnPrompts }
    let words = website.rendering.catalogues[context.language]
    let texts = try await website.membership.prompts.read(context.language)
    let view = PromptsView(texts, current: agenda.course.step, of: postmortem.id, words)
    guard try request.query("part").isEmpty else {
      return .page(website.rendering.part(view, words))
    }
    let title = words("prompts.title")
    let page = context.page(
      title, crumbs: [.init(postmortem.title, address: "/postmortems/\(postmortem.id)"), .init(title)],
      style: "plain pool")
    return .page(website.rendering.page(PromptsPage(view), page, words))
  }

  private func show(
    _ language: Language, _ context: SignedInContext, problem: Problem? = nil,
    typed: (AgendaStep, [Prompts.Place: String])? = nil
  ) async throws -> Response {
    let words = website.rendering.catalogues[context.language]
    let view = PromptSettingsView(
      try await website.membership.prompts.read(language), language,
      defaults: website.rendering.catalogues[language],
      maySet: try await website.poolStanding(context).mayChange, problem: problem, typed: typed?.1 ?? [:],
      words)
    let title = words("prompts.title")
    let page = context.page(
      title, crumbs: [.init(words("pool.title"), address: "/pool"), .init(title)], style: "plain pool")
    return .page(website.rendering.page(view, page, words), status: problem?.status ?? .ok)
  }

  private func write(_ request: Request, _ context: SignedInContext) async throws -> Response {
    guard try await website.poolStanding(context).mayChange else { throw Problem.facilitatorsOnly }
    let form = try await request.form()
    guard let language = Language(rawValue: form["language"]), let step = AgendaStep(rawValue: form["step"])
    else { throw Problem.badRequest }
    let own = website.rendering.catalogues[language]
    let typed = Prompts.Occasion.allCases.map { occasion in
      (Prompts.Place(step, occasion), form.has("reset") ? "" : form[occasion.rawValue].withPlainLines)
    }
    // What is empty, or as the product has it, follows the product.
    let texts = typed.map { place, text in
      (place, text.allSatisfy(\.isWhitespace) || text == place.given(own) ? nil : text)
    }
    do {
      try await website.membership.prompts.write(Dictionary(texts) { $1 }, language)
    } catch let refusal as Refusal {
      return try await show(
        language, context, problem: Problem(refusal), typed: (step, Dictionary(typed) { $1 }))
    }
    return .seeOther("/pool/questions?language=\(language.rawValue)#\(PostmortemView.anchor(step))")
  }
}

extension Problem {
  /// They are for whoever facilitates the meeting that runs.
  static let onlyOwnPrompts = Problem("onlyOwnPrompts", .forbidden)
}
