import HTTPTypes
import Hummingbird

/// Tells a path that leads nowhere from one that is there and takes other methods (RFC 9110, section 15.5.6).
///
/// Added after all routes it stands before none of them, only before the router's own answer that nothing was found.
struct OtherMethods: RouterMiddleware {
  typealias Context = VisitorContext

  private let routes: [(path: RouterPath, method: HTTPRequest.Method)]

  init(_ routes: [Router<VisitorContext>.RouteDescription]) {
    self.routes = routes.map { ($0.path, $0.method) }
  }

  func handle(
    _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    let allowed = methods(at: request.uri.path)
    guard allowed.isEmpty else { throw Problem.wrongMethod(allowed: allowed) }
    return try await next(request, context)
  }

  private func methods(at path: String) -> [String] {
    let parts = path.split(separator: "/")
    var methods = Set(routes.filter { $0.path.leads(to: parts) }.map(\.method.rawValue))
    if methods.contains("GET") { methods.insert("HEAD") }
    return methods.sorted()
  }
}

extension RouterPath {
  fileprivate func leads(to parts: [Substring]) -> Bool {
    let isOpen = components.last == .recursiveWildcard
    guard isOpen ? parts.count >= count : parts.count == count else { return false }
    return zip(components, parts).allSatisfy { component, part in component ~= part }
  }
}
