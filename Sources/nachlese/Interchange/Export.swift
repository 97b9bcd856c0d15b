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
      Works beside a server that runs on the same data folder. A Markdown file has its \
      pictures in a folder beside it: name the folder for both with --to. In JSON they \
      are part of the document.

        nachlese export p7k2m4x9c1b5d8f3 > outage.md
        nachlese export p7k2m4x9c1b5d8f3 --to ~/postmortems
        nachlese export p7k2m4x9c1b5d8f3 --format json \\
          --server https://postmortems.example
        nachlese export p7k2m4x9c1b5d8f3 --format csv-actions > action-items.csv
      """)

  @Argument(help: "The postmortem's id, as open, import and its address show it.")
  var id: String

  @Option(help: "What to write.")
  var format = Format.markdown

  @Option(help: "Write Markdown and its pictures into this folder.", completion: .directory)
  var to: String?

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if to != nil, format != .markdown { throw ValidationError("--to is for Markdown and its pictures.") }
  }

  func run() async throws {
    try await Failure.told {
      guard let id = PostmortemID(id) else { throw Failure("\(id) is no id of a postmortem.") }
      if let to { return try await write(id, into: to) }
      let text =
        if let remote = try workspace.remote() { try await remote.getText(path(of: id)) } else {
          try await LocalWorkspace.reading(workspace.folderPath) { try await written(id, in: $0) }
        }
      StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    }
  }

  private func path(of id: PostmortemID) -> String {
    switch format {
    case .json: "/postmortems/\(id)/export.json"
    case .markdown: "/postmortems/\(id)/export.md"
    case .timeline: "/postmortems/\(id)/timeline.csv"
    case .actionItems: "/postmortems/\(id)/action-items.csv"
    }
  }

  private func write(_ id: PostmortemID, into folder: String) async throws {
    let zip: ZipFile
    if let remote = try workspace.remote() {
      let bytes = try await remote.getBytes("/postmortems/\(id)/export.zip")
      do { zip = try ZipFile(reading: bytes, atMost: 1 << 30) } catch {
        throw Failure("The server answers something else.")
      }
    } else {
      zip = try await LocalWorkspace.reading(workspace.folderPath) { local in
        let (stored, people) = try await found(id, in: local)
        let text = MarkdownExport.text(of: stored.postmortem, people: people)
        let pictures = try await local.pictures.taken(with: stored.postmortem)
        return MarkdownFiles(text, pictures, name: ExportName.of(stored.postmortem)).zip
      }
    }
    for path in try ExportedFiles(folder: folder).write(zip) { StandardOutput.line(path) }
  }

  private func found(_ id: PostmortemID, in local: LocalWorkspace) async throws -> (
    StoredPostmortem, [PersonID: Person]
  ) {
    guard let stored = try await local.store.load(id) else {
      throw Failure("There is no postmortem with the id \(id).")
    }
    let reader = try await local.participant(workspace.author)
    guard stored.postmortem.isReadable(by: reader, at: Date()) else { throw Refusal.restricted }
    // Those whom owners, meetings and the attendance name are all among the workspace's people.
    let everybody = try await local.membership.people.all()
    return (stored, Dictionary(everybody.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  private func written(_ id: PostmortemID, in local: LocalWorkspace) async throws -> String {
    let (stored, people) = try await found(id, in: local)
    switch format {
    case .markdown: return MarkdownExport.text(of: stored.postmortem, people: people)
    case .timeline: return CSVExport.timeline(of: stored.postmortem)
    case .actionItems: return CSVExport.actionItems(of: stored.postmortem, people: people)
    case .json:
      return try DocumentJSON.text(
        stored.postmortem, revision: stored.stamp.revision, tag: stored.stamp.tag, people: people,
        pictures: try await local.pictures.taken(with: stored.postmortem))
    }
  }
}
