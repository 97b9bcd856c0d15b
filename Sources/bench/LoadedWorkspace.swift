import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// A data folder with an account and its token, and a way to ask a server that runs on it.
struct LoadedWorkspace: Sendable {
  let executable: String
  let data: String
  let port: Int
  let token: String

  init(_ executable: String, in folder: URL, port: Int) throws {
    self.executable = executable
    self.port = port
    data = folder.appending(path: "data").path
    let lena = "lena@brackmoor.example"
    func ask(_ words: String...) throws -> String {
      let file = folder.appending(path: "output")
      let output = try MeasuredProcess(executable, words, output: file).output
      return String(decoding: output, as: UTF8.self).split(separator: "\n").first.map { String($0) } ?? ""
    }
    _ = try ask("people", "add", lena, "--name", "Lena Harms", "--role", "admin", "--data", data)
    token = try ask("token", "create", "--for", lena, "--data", data)
  }

  /// Starts a server and waits until it is ready.
  func serve() async throws -> ServedProcess {
    let process = try ServedProcess(executable, ["serve", "--port", "\(port)", "--data", data])
    try await process.untilReady(port: port)
    return process
  }

  /// Opens a postmortem with some rows that have no text yet: `row0`, `row1` …
  func open(rows: Int) async throws -> String {
    struct Opened: Decodable { let id: String }
    let opened: Opened = try await post("/api/v1/postmortems", #"{"title":"Label printers refuse jobs"}"#)
    var pen = Pen(client: "preparation")
    for row in 0..<rows {
      let order = pen.order(Pen.adding(row: "row\(row)", at: "10:\(10 + row % 50)"))
      let _: Pen.Answer = try await post(commands(opened.id), order)
    }
    return opened.id
  }

  func commands(_ postmortem: String) -> String { "/api/v1/postmortems/\(postmortem)/commands" }

  /// - Throws: where the server is not there, or refuses.
  func post<Body: Decodable>(_ path: String, _ body: String) async throws -> Body {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = .POST
    request.headers = ["Authorization": "Bearer \(token)", "Content-Type": "application/json"]
    request.body = .bytes(ByteBuffer(string: body))
    let response = try await HTTPClient.impatient.execute(request, timeout: .seconds(10))
    let bytes = try await response.body.collect(upTo: 1 << 20)
    guard (200..<300).contains(response.status.code) else {
      throw NotTaken(status: Int(response.status.code), answer: String(buffer: bytes))
    }
    return try JSONDecoder().decode(Body.self, from: bytes)
  }
}

/// A server refused what a measurement stands on.
struct NotTaken: Error, CustomStringConvertible {
  let status: Int
  let answer: String

  var description: String { "The server answered \(status): \(answer)" }
}
