import ArgumentParser
import Foundation
import Interchange

/// `nachlese import`: protocols that were written elsewhere become postmortems.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take in protocols that were written elsewhere.",
    usage: "nachlese import <paths> ... [<options>]",
    discussion: """
      Takes files that hold times in a table, a list or headings, or the parts of a \
      postmortem; of a folder, every .md, .markdown, .txt, .html, .htm, .csv and .zip \
      file in it and below, and every .json that export wrote. Pictures beside a file, \
      to which it leads, come along; a zip holds one file and its pictures, and JSON its \
      own. What export wrote comes back as it went. Any other file arrives published, as edition 1 at its own date: the day \
      that it states, or the end of its timeline where that is later. Lines without \
      a place are kept as text, and counted.

      A file is taken once. The same bytes are already imported, wherever they lie. \
      Other bytes at the same path, counted from the folder that you name \
      (ramp/scanner.md), have changed since; they are reported and not overwritten. \
      A file that cannot be taken is named on standard error, the others are taken \
      all the same, and the exit status is 1.

      With --json each line is one object: file, id, title, rows, vague, keptAsText, \
      alreadyImported, changed; where so, zoneAssumed, yearAssumed and \
      winterNameInSummer. Of a refused file: file, "id": null, "rows": 0, error. A dry \
      run makes no ids: id is null where the file would be taken. A server that does \
      not answer, or does not know the token, ends the import at once.

        nachlese import ~/postmortems --zone Europe/Berlin
        nachlese import outage.md --json --server https://postmortems.example
      """)

  @Argument(
    help: "Files and folders.",
    completion: .file(extensions: ["md", "markdown", "txt", "html", "htm", "csv", "zip", "json"]))
  var paths: [String]

  @Option(help: "The zone of times for which a file states none, else the workspace's.")
  var zone: String?

  @Flag(help: "Leave what comes of it open, opened now, instead of publishing it.")
  var open = false

  @Flag(help: "Say what would be taken, and write nothing.")
  var dryRun = false

  @Flag(
    help: "Print one JSON object a line and file, refused files included; the sum goes to standard error.")
  var json = false

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Name a file or a folder.") }
    if let zone, TimeZone(identifier: zone) == nil {
      throw ValidationError("There is no time zone \(zone).")
    }
  }

  func run() async throws {
    let files = ProtocolFile.all(paths)
    var lines = ImportLines(asJSON: json, isTrial: dryRun, count: files.count)
    do {
      try await Failure.told { try await take(files, telling: &lines) }
    } catch {
      if lines.tally.all > 0 { lines.finish() }
      throw error
    }
    lines.finish()
    if lines.tally.refused > 0 { throw ExitCode.failure }
  }

  private var wish: ImportWish { ImportWish(zone: zone, staysOpen: open, isTrial: dryRun) }

  private func take(_ files: [ProtocolFile], telling lines: inout ImportLines) async throws {
    if let remote = try workspace.remote() {
      var sending = RemoteImport(remote, wish)
      try await each(files, atMost: 1, telling: &lines) { try await sending.take($0) }
    } else if dryRun {
      try await take(files, into: try await LocalWorkspace.trial(workspace.folderPath), telling: &lines)
    } else {
      try await LocalWorkspace.writing(workspace.folderPath) {
        try await take(files, into: $0, telling: &lines)
      }
    }
  }

  private func take(
    _ files: [ProtocolFile], into local: LocalWorkspace?, telling lines: inout ImportLines
  ) async throws {
    var desk = try await LocalImport(local, wish, author: workspace.author)
    try await each(files, atMost: 64, telling: &lines) { await desk.take($0) }
  }

  /// Goes through the files, so many at once or a few megabytes of them, past those that are refused.
  private func each(
    _ files: [ProtocolFile], atMost limit: Int, telling lines: inout ImportLines,
    _ take: ([ProtocolFile]) async throws -> [ImportLine]
  ) async throws {
    var rest = files[...]
    while let first = rest.popFirst() {
      var (batch, size) = ([first], first.size)
      while batch.count < limit, size < 4_000_000, let next = rest.popFirst() {
        batch.append(next)
        size += next.size
      }
      for line in try await take(batch) { try lines.tell(line) }
    }
  }
}
