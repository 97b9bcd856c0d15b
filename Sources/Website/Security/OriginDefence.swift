import HTTPTypes
import Hummingbird
import Logging

/// Refuses requests that another site made a browser send in somebody's name (cross-site request forgery).
///
/// What changes something has to come from our own pages: `Origin` says so or, where a browser leaves it out,
/// `Sec-Fetch-Site`. With neither it is refused. A bearer token is sent by no browser on its own, so requests that
/// carry one need no origin, and their cookies count for nothing.
struct OriginDefence: RouterMiddleware {
  typealias Context = VisitorContext

  func handle(
    _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    let isSafe = [.get, .head, .options].contains(request.method)
    guard isSafe || request.bearer != nil || isAnonymousProgram(request, context) || isOwn(request, context)
    else {
      note(request, context)
      throw Problem.foreignOrigin
    }
    return try await next(request, context)
  }

  // For the operator, who may have put a proxy in front and not said under which address people reach it.
  private func note(_ request: Request, _ context: VisitorContext) {
    let sent = String((request.headers[.origin] ?? "none").prefix(200))
    let metadata: Logger.Metadata = ["origin": "\(sent)", "expected": "\(context.arrival.origin)"]
    context.logger.info(
      "Refused a request from another origin; behind a proxy, see --public-url", metadata: metadata)
  }

  // Neither token nor cookie: the interface for programs answers 401, which says more.
  private func isAnonymousProgram(_ request: Request, _ context: VisitorContext) -> Bool {
    request.headers[.cookie] == nil && request.uri.path.hasPrefix("/api/")
  }

  private func isOwn(_ request: Request, _ context: VisitorContext) -> Bool {
    if let origin = request.headers[.origin] { return Origin(origin) == context.arrival.origin }
    return request.headers[.secFetchSite] == "same-origin"
  }
}
