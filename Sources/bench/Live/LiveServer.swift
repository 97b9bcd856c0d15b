import Foundation

/// Nachlese with one postmortem, in which each writer has a row.
struct LiveServer {
  let process: ServedProcess
  let address: LiveAddress

  init(_ executable: String, in folder: URL, writers: Int, port: Int) async throws {
    let workspace = try LoadedWorkspace(executable, in: folder, port: port)
    process = try await workspace.serve()
    let postmortem = try await workspace.open(rows: writers)
    address = LiveAddress(
      port: port, stream: "/postmortems/\(postmortem)/stream", commands: workspace.commands(postmortem),
      token: workspace.token
    ) { "event/row\($0)" }
  }
}
