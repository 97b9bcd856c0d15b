import AsyncHTTPClient

extension HTTPClient {
  /// Fails at once where nobody listens: servers are killed here on purpose, and the shared client would try for as long
  /// as a request may take. It lives as long as the program.
  static let impatient: HTTPClient = {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()
}
