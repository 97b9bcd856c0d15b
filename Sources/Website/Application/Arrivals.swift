import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// Finds out under which origin a request came, from whom and in which language. A host that is none is refused:
/// links are made from it.
struct Arrivals: RouterMiddleware {
  typealias Context = VisitorContext

  let site: Site
  let settings: CurrentSettings

  func handle(
    _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    guard let origin = site.origin(of: request.head, from: context.peer) else { throw Problem.badHost }
    let asked = AcceptLanguage.choose(request.headers[.acceptLanguage])
    let language = if let asked { asked } else { try await settings.read().language }
    context.arrival = Arrival(
      origin: origin, client: site.client(of: request.head, from: context.peer)?.counted ?? "",
      language: language)
    return try await next(request, context)
  }
}
