import HTTPTypes
import Hummingbird
import Logging
import Storage

/// What a supervisor asks: is the process alive, and can it serve?
struct Health {
  let membership: Membership

  func add(to routes: Routes) {
    routes.visitors.get("/healthz") { _, _ in "alive\n" }
    routes.visitors.get("/readyz") { _, context in try await ready(context) }
  }

  // Ready once the schema is there and the store answers: migrations run before the server listens.
  private func ready(_ context: VisitorContext) async throws -> Response {
    do {
      _ = try await membership.accounts.isEmpty()
      return "ready\n".response(status: .ok)
    } catch {
      context.logger.warning("Not ready", metadata: ["error": "\(String(reflecting: type(of: error)))"])
      return "not ready\n".response(status: .serviceUnavailable)
    }
  }
}

extension String {
  fileprivate func response(status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: .init(string: self)))
  }
}
