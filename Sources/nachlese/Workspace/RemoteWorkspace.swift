import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// A server that a command works at, through its API.
struct RemoteWorkspace {
  let base: String
  private let token: String

  init(_ address: String, token: String) throws {
    base = address.hasSuffix("/") ? String(address.dropLast()) : address
    guard let url = URL(string: base), let scheme = url.scheme, ["http", "https"].contains(scheme),
      url.host != nil
    else { throw Failure("\(address) is no address of a server, such as https://postmortems.example.") }
    self.token = token
  }

  /// The answer to a GET, as JSON.
  func get(_ path: String) async throws -> [String: Any] { try object(try await getText(path)) }

  /// The answer to a GET, as it comes.
  func getText(_ path: String) async throws -> String {
    String(buffer: try await send(HTTPClientRequest(url: base + path)))
  }

  /// The answer to a GET, whatever it is.
  func getBytes(_ path: String) async throws -> [UInt8] {
    Array(try await send(HTTPClientRequest(url: base + path)).readableBytesView)
  }

  /// Posts an object of strings, and returns the object that comes back. What is nil is left out.
  func post(_ path: String, _ fields: [String: String?]) async throws -> [String: Any] {
    try object(try await postText(path, fields.compactMapValues { $0 }))
  }

  /// Posts a value as JSON, and returns the answer as it comes.
  func postText(_ path: String, _ value: some Encodable) async throws -> String {
    var request = HTTPClientRequest(url: base + path)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(try JSONEncoder().encode(value))
    return String(buffer: try await send(request))
  }

  /// The value that an answer spells in JSON.
  func value<Value: Decodable>(_ type: Value.Type, in answer: String) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(answer.utf8))
    } catch {
      throw Failure("\(base) answers something that is not understood.")
    }
  }

  private func send(_ request: HTTPClientRequest) async throws -> ByteBuffer {
    var request = request
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    request.headers.add(name: "Accept", value: "application/json")
    // Never follows a redirect: it would carry the token to another host.
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
    // Somebody waits at a terminal: where nothing listens, trying again for ten seconds tells them nothing.
    configuration.connectionPool.retryConnectionEstablishment = false
    let client = HTTPClient(configuration: configuration)
    do {
      let body = try await answer(client, request)
      try await client.shutdown()
      return body
    } catch {
      try await client.shutdown()
      throw error
    }
  }

  private func answer(_ client: HTTPClient, _ request: HTTPClientRequest) async throws -> ByteBuffer {
    let response: HTTPClientResponse
    do {
      response = try await client.execute(request, timeout: .seconds(60))
    } catch {
      throw Failure("\(base) does not answer.", isLasting: true)
    }
    guard let body = try? await response.body.collect(upTo: 1 << 30) else {
      throw Failure("\(base) breaks off its answer.")
    }
    guard (200..<300).contains(response.status.code) else {
      throw Failure(refusal(response.status, String(buffer: body)), isLasting: response.status.isLasting)
    }
    return body
  }

  // What the server says to people of pages says too little to somebody at a terminal.
  private func refusal(_ status: HTTPResponseStatus, _ text: String) -> String {
    switch status {
    case .unauthorized: return "\(base) does not know this token; it may have been revoked."
    case .notFound: return "\(base) has nothing there. Is the id right?"
    default:
      let problem = try? object(text)
      return (problem?["detail"] ?? problem?["title"]) as? String ?? "\(base) answers \(status.code)."
    }
  }

  private func object(_ text: String) throws -> [String: Any] {
    guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw Failure("\(base) answers something that is not understood.")
    }
    return object
  }
}

extension HTTPResponseStatus {
  /// Whether it is about who asks or where, and not about what is sent.
  fileprivate var isLasting: Bool {
    self == .unauthorized || self == .notFound || (300..<400).contains(code)
  }
}
