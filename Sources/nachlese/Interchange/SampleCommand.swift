import ArgumentParser
import Foundation
import Postmortems
import Storage
import Website

/// `nachlese sample`: a whole postmortem to look at.
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Put a sample postmortem there, to see how one is done.",
    usage: "nachlese sample [<options>]",
    discussion: """
      An invented company and its Log4j week, from years ago to the follow-up. \
      Prints its id and, at a server, its address. If it is there already, it is not \
      made again. It can be discarded like any other.

        nachlese sample --language en --server https://postmortems.example
      """)

  @Option(help: "The language that it is written in, else the workspace's.")
  var language: Language?

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await Failure.told {
      if let remote = try workspace.remote() { try await place(at: remote) } else { try await placeHere() }
    }
  }

  private func place(at remote: RemoteWorkspace) async throws {
    let answer = try await remote.post("/api/v1/samples", ["language": language?.rawValue])
    let id = answer["id"] as? String ?? ""
    tell(id, wasThere: answer["wasThere"] as? Bool ?? false)
    StandardOutput.line("\(remote.base)/postmortems/\(id)")
  }

  private func placeHere() async throws {
    try await LocalWorkspace.writing(workspace.folderPath) { local in
      let placed = try await Samples(PostmortemList(local.database), local.store, local.committer).place(
        try await chosen(in: local), knowing: try await local.membership.people.all(),
        by: try await local.participant(workspace.author), at: Date())
      tell(placed.id.text, wasThere: placed.wasThere)
    }
  }

  private func chosen(in local: LocalWorkspace) async throws -> Language {
    if let language { return language }
    return try await local.membership.settings.read().language
  }

  private func tell(_ id: String, wasThere: Bool) {
    if wasThere { StandardOutput.note("The sample is there already.") }
    StandardOutput.line(id)
  }
}
