import Hummingbird
import HummingbirdCore

/// Answers whoever asks for a stream in a task of its own, whose memory goes with it.
///
/// The task of a connection lives as long as that, a stream's for hours. Its allocator keeps all that the way through the
/// middlewares once needed, some 30 kB, if that way leads through it (StackAllocator in the Swift runtime: freed slabs
/// are joined into a larger one). Any other answer is sooner there without a task of its own.
package struct SeparateAnswers: HTTPResponder {
  private let routes: RouterResponder<VisitorContext>

  init(_ routes: RouterResponder<VisitorContext>) { self.routes = routes }

  package func respond(to request: Request, context: VisitorContext) async throws -> Response {
    guard request.uri.path.hasSuffix("/stream") else {
      return try await routes.respond(to: request, context: context)
    }
    async let response = routes.respond(to: request, context: context)
    return try await response
  }
}
