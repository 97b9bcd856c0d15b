import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

extension Website {
  /// The server for these routes, to be run in a service group with a bound on its graceful end: a stream that
  /// somebody reads slowly would else hold it up.
  package func application(
    _ routes: Routes, host: String, port: Int, logger: Logger,
    onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) -> Application<SeparateAnswers> {
    routes.visitors.add(middleware: OtherMethods(routes.visitors.routes))
    return Application(
      responder: SeparateAnswers(routes.visitors.buildResponder()), server: Website.server,
      // After a restart everybody in every meeting comes back within a moment.
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), backlog: 2_048),
      onServerRunning: onServerRunning, logger: logger)
  }

  private static var server: HTTPServerBuilder {
    let decoding = HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: 16 * 1_024, maxHeaderListSize: 64 * 1_024, maxHeaderFieldCount: 100)
    // An open stream is not idle: its request is in progress.
    return .http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: Compression.handlers() + [UpgradesClose()],
        idleTimeout: TimeAmount.seconds(60), httpDecoderConfiguration: decoding))
  }
}
