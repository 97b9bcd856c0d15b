import ArgumentParser
import Foundation
import Storage
import Website

/// `nachlese token`: what programs identify themselves with.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Make tokens for programs.", subcommands: [TokenCreate.self])
}

/// `nachlese token create`: a token, shown once.
struct TokenCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a token for a program, and print it once.",
    usage: "nachlese token create --for <for> [<options>]",
    discussion: """
      Whoever holds it does what its owner may do, until it is revoked under "my \
      account".

        nachlese token create --for lena@brackmoor.example --name "alerts"

      At a server you make one for yourself, and --for is your own address.
      """)

  @Option(name: .customLong("for"), help: "The e-mail address of its owner.")
  var owner: String

  @Option(help: "What it is for.")
  var name = "command line"

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await Failure.told {
      if let remote = try workspace.remote() { try await create(at: remote) } else { try await createHere() }
    }
  }

  private func create(at remote: RemoteWorkspace) async throws {
    let made = try await remote.post("/api/v1/tokens", ["name": name, "for": owner])
    StandardOutput.line(made["token"] as? String ?? "")
  }

  private func createHere() async throws {
    try await LocalWorkspace.writing(workspace.folderPath) { local in
      guard let owner = try await local.author(owner) else { throw AccountRefusal.unknownAccount }
      let secret = Fresh.secret(prefix: Token.prefix)
      _ = try await local.membership.tokens.add(Fresh.id(), secret, name: name, for: owner, at: Date())
      StandardOutput.line(secret.text)
    }
  }
}
