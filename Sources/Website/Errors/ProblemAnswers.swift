import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Turns errors into answers: pages for people, problem details (RFC 9457) for programs and for scripts of pages.
///
/// It stands in the row of middlewares twice: outermost for what fails before a sign-in was looked at, and behind
/// that, where the language of whoever is signed in is known.
struct ProblemAnswers: RouterMiddleware {
  typealias Context = VisitorContext

  let rendering: Rendering

  func handle(
    _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Problem(error)
      note(error, problem, context)
      return answer(problem, to: request, context)
    }
  }

  // Never the error itself: what it describes may hold what somebody wrote, or a secret.
  private func note(_ error: any Error, _ problem: Problem, _ context: VisitorContext) {
    guard problem.status.code >= 500 else { return }
    let metadata: Logger.Metadata = [
      "error": "\(String(reflecting: type(of: error)))", "route": "\(context.endpointPath ?? "")",
    ]
    context.logger.error("A request failed", metadata: metadata)
  }

  private func answer(_ problem: Problem, to request: Request, _ context: VisitorContext) -> Response {
    let words = rendering.catalogues[context.language]
    let isForProgram = Audience(request) == .program
    if problem == .signInRequired && !isForProgram { return .seeOther(SignInAddress.from(request)) }
    var response =
      isForProgram
      ? Response(details: ProblemDetails(problem, words))
      : page(problem, words, context)
    response.status = problem.status
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
    if !problem.allowed.isEmpty { response.headers[.allow] = problem.allowed.joined(separator: ", ") }
    if problem.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
    return response
  }

  private func page(_ problem: Problem, _ words: Words, _ context: VisitorContext) -> Response {
    let view = ProblemPage(problem, words, for: context.signIn?.account.person)
    let frame = context.page(ProblemPage.title(problem, words), script: ProblemPage.script(problem))
    return .page(rendering.page(view, frame, words))
  }
}
