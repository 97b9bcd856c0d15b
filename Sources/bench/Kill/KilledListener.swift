import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Somebody who listens until the server is gone.
struct KilledListener: Sendable {
  private struct Message: Decodable {
    let revision: Int
    let tag: String
    let by: String
  }

  let workspace: LoadedWorkspace

  /// The stamps that were told, each with the command that led to it.
  func seen(in postmortem: String) async -> [String: String] {
    var (seen, rest) = ([String: String](), "")
    var request = HTTPClientRequest(
      url: "http://127.0.0.1:\(workspace.port)/api/v1/postmortems/\(postmortem)/stream")
    request.headers = ["Authorization": "Bearer \(workspace.token)"]
    do {
      let response = try await HTTPClient.impatient.execute(request, timeout: .minutes(10))
      for try await bytes in response.body {
        rest += String(buffer: bytes)
        let lines = rest.split(separator: "\n", omittingEmptySubsequences: false)
        rest = String(lines.last ?? "")
        for line in lines.dropLast() where line.hasPrefix("data: {\"") {
          let message = try JSONDecoder().decode(Message.self, from: Data(line.dropFirst(6).utf8))
          seen["\(message.revision)-\(message.tag)"] = message.by
        }
      }
    } catch {
      // The server was killed: that is how it ends.
      return seen
    }
    return seen
  }
}
