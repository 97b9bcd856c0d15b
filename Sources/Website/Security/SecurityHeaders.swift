import HTTPTypes
import Hummingbird

/// What every answer tells browsers not to do. A route that sets one of these headers itself keeps its own.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = VisitorContext

  private let fields: [(HTTPField.Name, String)]

  init(isSecure: Bool) {
    fields = SecurityHeaders.always + (isSecure ? SecurityHeaders.overTLS : [])
  }

  func handle(
    _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in fields where response.headers[name] == nil { response.headers[name] = value }
    return response
  }

  private static let always: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      """
      default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """
    ),
    (.xContentTypeOptions, "nosniff"),
    // Links that let somebody in have their secret in the path: it must not travel to other sites.
    (.named("Referrer-Policy"), "same-origin"),
    (.named("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (.named("Cross-Origin-Resource-Policy"), "same-origin"),
    // Pages are live and somebody's own: neither a proxy nor the back button shows a stale one.
    (.cacheControl, "no-store"),
  ]

  private static let overTLS: [(HTTPField.Name, String)] = [
    (.strictTransportSecurity, "max-age=31536000"),
    // Over plain HTTP browsers ignore it, and complain in their console.
    (.named("Cross-Origin-Opener-Policy"), "same-origin"),
  ]
}
