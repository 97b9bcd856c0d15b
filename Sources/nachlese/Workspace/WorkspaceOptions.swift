import ArgumentParser
import Foundation

/// Where a command works: on a data folder of this machine, or at a server.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: "The data folder, else ./data; made if it is missing.", completion: .directory)
  var data: String?

  @Option(help: "The server's address, such as https://postmortems.example.")
  var server: String?

  @Option(help: "Your token for that server; else NACHLESE_TOKEN is taken.")
  var token: String?

  @Option(
    name: .customLong("as"), help: "The e-mail address of the author, with --data; else it is the workspace.")
  var author: String?

  func validate() throws {
    if server != nil, data != nil { throw ValidationError("Give --data or --server, not both.") }
    if server != nil, author != nil {
      throw ValidationError("With --server the token says who the author is.")
    }
    if server == nil, token != nil { throw ValidationError("A --token belongs to a --server.") }
  }

  var folderPath: String { data ?? "./data" }

  /// The server, where one is named.
  func remote() throws -> RemoteWorkspace? {
    guard let server else { return nil }
    guard let secret = token ?? ProcessInfo.processInfo.environment["NACHLESE_TOKEN"], !secret.isEmpty else {
      throw Failure("A server wants a token: give --token, or set NACHLESE_TOKEN.")
    }
    return try RemoteWorkspace(server, token: secret)
  }
}
