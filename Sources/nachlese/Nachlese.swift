import ArgumentParser

/// The command `nachlese`: serves the workspace, and does from a terminal what its pages do.
@main
struct Nachlese: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nachlese",
    abstract: "Run blameless postmortems, so that nobody falls victim to the same problem twice.",
    discussion: """
      Commands work on a data folder (--data, ./data unless said) or at a server \
      (--server and --token). While a server runs on the folder, what writes goes \
      through the server.

      Shell completions: nachlese --generate-completion-script bash (or zsh, fish).
      """,
    subcommands: [
      Serve.self, Open.self, Log.self, Import.self, Export.self, SampleCommand.self, PeopleCommand.self,
      TokenCommand.self, TimeCommand.self,
    ])

  static func main() async {
    do {
      try TypedWords.refuseUnreadable()
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      let status = exitCode(for: error)
      // A wrong call is told in one line; what asks for help, or for a completion script, gets all of it.
      guard status != .success else { exit(withError: error) }
      let message = Failure(self.message(for: error)).description
      let stop = message.hasSuffix(".") ? "" : "."
      let hint = status == .validationFailure ? "\(stop) See 'nachlese --help'." : ""
      if !message.isEmpty { StandardOutput.note("Error: \(message)\(hint)") }
      exit(withError: status)
    }
  }
}
