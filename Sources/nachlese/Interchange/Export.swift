import ArgumentParser
import Foundation
import Interchange
import Postmortems
import Storage
import Website

/// `nachlese export`: a postmortem to take along.
struct Export: AsyncParsableCommand {
  /// What a postmortem is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json
    case timeline = "csv-timeline"
    case actionItems = "csv-actions"
  }

  static let configuration = CommandConfiguration(
    abstract: "Write a postmortem to standard output.",
    usage: "nachlese export <id> [<options>]",
    discussion: """
      Works beside a server that runs on the same data folder.

        nachlese export p7k2m4x9c1b5d8f3 > outage.md
        nachlese export p7k2m4x9c1b5d8f3 --format json \\
          --server https://postmortems.example
        nachlese export p7k2m4x9c1b5d8f3 --format csv-actions > action-items.csv
      """)

  @Argument(help: "The postmortem's id, as open, import and its address show it.")
  var id: String

  @Option(help: "What to write.")
  var format = Format.markdown

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await Failure.told {
      guard let id = PostmortemID(id) else { throw Failure("\(id) is no id of a postmortem.") }
      let text =
        if let remote = try workspace.remote() { try await remote.getText(path(of: id)) } else {
          try await LocalWorkspace.reading(workspace.folderPath) { try await written(id, in: $0) }
        }
      StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    }
  }

  private func path(of id: PostmortemID) -> String {
    switch format {
    case .json: "/api/v1/postmortems/\(id)"
    case .markdown: "/postmortems/\(id)/export.md"
    case .timeline: "/postmortems/\(id)/timeline.csv"
    case .actionItems: "/postmortems/\(id)/action-items.csv"
    }
  }

  private func written(_ id: PostmortemID, in local: LocalWorkspace) async throws -> String {
    guard let stored = try await local.store.load(id) else {
      throw Failure("There is no postmortem with the id \(id).")
    }
    let reader = try await local.participant(workspace.author)
    guard stored.postmortem.isReadable(by: reader, at: Date()) else { throw Refusal.restricted }
    // Those whom owners, meetings and the attendance name are all among the workspace's people.
    let everybody = try await local.membership.people.all()
    let people = Dictionary(everybody.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    switch format {
    case .markdown: return MarkdownExport.text(of: stored.postmortem, people: people)
    case .timeline: return CSVExport.timeline(of: stored.postmortem)
    case .actionItems: return CSVExport.actionItems(of: stored.postmortem, people: people)
    case .json:
      return try DocumentJSON.text(
        stored.postmortem, revision: stored.stamp.revision, tag: stored.stamp.tag, people: people)
    }
  }
}
