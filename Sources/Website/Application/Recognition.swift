import HTTPTypes
import Hummingbird
import Storage

/// Recognises who sends a request: by its bearer token, or else by its cookie. A request that carries both is the
/// token's; a token that is not valid is refused, whatever the cookie says.
struct Recognition: RouterMiddleware {
  typealias Context = VisitorContext

  let membership: Membership
  let cookie: SessionCookie
  let now: Now

  func handle(
    _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    // The same for everybody, and many at once: not worth a look into the store each.
    if request.uri.path.hasPrefix("/assets/") { return try await next(request, context) }
    var context = context
    if let secret = request.bearer {
      guard let (account, token) = try await membership.tokens.recognise(secret) else {
        throw Problem.signInRequired
      }
      try await membership.tokens.use(token, at: now())
      context.signIn = SignIn(account: account, means: .program(token))
      return try await next(request, context)
    }
    guard let secret = cookie.secret(in: request.headers),
      let (account, session) = try await membership.sessions.recognise(secret, at: now())
    else { return try await next(request, context) }
    context.signIn = SignIn(account: account, means: .browser(session))
    let isProlonged = try await membership.sessions.prolong(session, at: now())
    var response = try await next(request, context)
    if isProlonged && response.headers[.setCookie] == nil {
      response.headers[.setCookie] = cookie.set(secret)
    }
    return response
  }
}
