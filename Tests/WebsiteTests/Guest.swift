import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import Website

/// A browser, or a program, as the site sees it: what it asks for, and with which cookie, origin and token.
struct Guest: Sendable {
  let client: any TestClientProtocol
  var origin: String?
  var cookie: String?
  var bearer: String?
  var language = "en"

  init(client: any TestClientProtocol, origin: String?) {
    self.client = client
    self.origin = origin
  }

  /// Asks for a page.
  func get(_ path: String, _ more: HTTPFields = [:]) async throws -> Answer {
    Answer(
      try await client.executeRequest(
        uri: path, method: .get, headers: headers(["accept": "text/html"], more), body: nil))
  }

  /// Sends a form.
  func post(_ path: String, _ form: KeyValuePairs<String, String> = [:], _ more: HTTPFields = [:])
    async throws
    -> Answer
  {
    let body = form.map { "\(Guest.encode($0.key))=\(Guest.encode($0.value))" }.joined(separator: "&")
    return try await send(body, "application/x-www-form-urlencoded", to: path, more)
  }

  /// Sends JSON, as it stands there.
  func post(_ path: String, json: String, _ more: HTTPFields = [:]) async throws -> Answer {
    try await send(json, "application/json", to: path, more)
  }

  func send(_ body: String, _ type: String, to path: String, _ more: HTTPFields = [:]) async throws -> Answer
  {
    try await send(ByteBuffer(string: body), type, to: path, more)
  }

  func send(_ body: ByteBuffer, _ type: String, to path: String, _ more: HTTPFields = [:]) async throws
    -> Answer
  {
    let accept = type == "application/json" ? type : "text/html"
    return Answer(
      try await client.executeRequest(
        uri: path, method: .post, headers: headers(["accept": accept, "content-type": type], more), body: body
      ))
  }

  /// Asks for the head of a page alone.
  func head(_ path: String, _ more: HTTPFields = [:]) async throws -> Answer {
    Answer(try await client.executeRequest(uri: path, method: .head, headers: headers([:], more), body: nil))
  }

  /// Asks for nothing but what the method says.
  func ask(_ method: HTTPRequest.Method, _ path: String) async throws -> Answer {
    let fields = headers(["accept": "text/html"], [:])
    return Answer(try await client.executeRequest(uri: path, method: method, headers: fields, body: nil))
  }

  var port: Int? { client.port }

  /// The same guest with the cookie that the answer set.
  func keeping(_ answer: Answer) -> Guest {
    var guest = self
    guest.cookie = answer.headers[.setCookie].map { String($0.prefix { $0 != ";" }) }
    return guest
  }

  private func headers(_ own: [String: String], _ more: HTTPFields) -> HTTPFields {
    var fields: HTTPFields = [:]
    for (name, value) in own { fields[HTTPField.Name(name)!] = value }
    fields[.acceptLanguage] = language
    fields[.origin] = origin
    fields[.cookie] = cookie
    fields[.authorization] = bearer.map { "Bearer \($0)" }
    for field in more { fields[field.name] = field.value }
    return fields
  }

  static func encode(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", byte)
    }.joined()
  }
}

/// What came back.
struct Answer: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let text: String
  /// How many bytes the body had on the wire.
  let length: Int

  init(_ response: TestResponse) {
    status = response.status
    headers = response.headers
    text = String(buffer: response.body)
    length = response.body.readableBytes
  }

  var location: String { headers[.location] ?? "" }

  /// The problem details in it.
  func problem() throws -> ProblemDetails { try decoded() }

  func decoded<Value: Decodable>() throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
