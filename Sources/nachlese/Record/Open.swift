import ArgumentParser
import Foundation
import Postmortems
import Storage
import Website

/// `nachlese open`: a title is enough.
struct Open: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a postmortem; a title is enough.",
    usage: "nachlese open <title> [<options>]",
    discussion: """
      Prints its id and, at a server, its address.

        nachlese open "Mail queue stalled overnight"
        nachlese open "Mail queue stalled" --server https://postmortems.example
      """)

  @Argument(help: "What broke, or nearly broke.")
  var title: String

  @Option(help: "The language that it is written in, else the workspace's.")
  var language: Language?

  @Option(help: "The zone that its times are meant in, such as Europe/Berlin, else the workspace's.")
  var zone: String?

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await Failure.told {
      if let remote = try workspace.remote() { try await open(at: remote) } else { try await openHere() }
    }
  }

  private func open(at remote: RemoteWorkspace) async throws {
    let fields = ["title": title, "language": language?.rawValue, "zone": zone]
    let id = try await remote.post("/api/v1/postmortems", fields)["id"] as? String ?? ""
    StandardOutput.line(id)
    StandardOutput.line("\(remote.base)/postmortems/\(id)")
  }

  private func openHere() async throws {
    try await LocalWorkspace.writing(workspace.folderPath) { local in
      let settings = try await local.membership.settings.read()
      let author = try await local.author(workspace.author)
      let id: PostmortemID = Fresh.id()
      let opening = try Opening(
        id: id, title: title, language: language ?? settings.language, zone: zone ?? settings.zone,
        opener: author, at: Date())
      try await local.found(id, Postmortem.opened(opening, incident: Fresh.id()).1, by: author)
      StandardOutput.line(id.text)
    }
  }
}

extension Language: ExpressibleByArgument {}

extension LocalWorkspace {
  /// Writes a new postmortem as its first revision.
  func found(_ id: PostmortemID, _ changes: [Change], by author: PersonID?) async throws {
    let command = CommandID(client: Fresh.id(), counter: 1)
    let (_, unit) = try store.founding(id, changes, as: command, tag: Fresh.tag(), by: author, at: Date())
    guard try await committer.commit(unit) == .committed else { throw Problem.busy }
  }
}
