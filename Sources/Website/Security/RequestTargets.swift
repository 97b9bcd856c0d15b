import HTTPTypes
import Hummingbird

/// Refuses request targets that are longer than 8 kB, or that spell no text.
struct RequestTargets: RouterMiddleware {
  typealias Context = VisitorContext

  /// In bytes: what proxies in front of servers allow too.
  static let longest = 8_192

  func handle(
    _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    let target = request.uri.string
    guard target.utf8.count <= RequestTargets.longest else { throw Problem.targetTooLong }
    _ = try PercentEncoding.decode(target.utf8, plusIsSpace: false)
    return try await next(request, context)
  }
}
