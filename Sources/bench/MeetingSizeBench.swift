import ArgumentParser
import Foundation

/// `bin/bench meeting-size`: what a meeting leaves in the database.
struct MeetingSizeBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting-size", abstract: "What a meeting of thirty leaves in the database after two hours.",
    discussion: """
      Everybody adds a row and types into it, three letters an edit, then the next row; twenty edits a second in all, \
      every one of them in the journal. It is typed as fast as the server takes it.
      """)

  @Option(help: "How many people write.")
  var people = 30

  @Option(help: "For how many minutes.")
  var minutes = 120

  @Option(help: "Edits a second, of all people together.")
  var rate = 20.0

  @OptionGroup var release: MeasuredRelease

  func run() async throws {
    let folder = try ScratchFolder.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try LoadedWorkspace(release.nachlese, in: folder, port: 18_700)
    let process = try await workspace.serve()
    let postmortem = try await workspace.open(rows: 0)
    let before = try size(workspace)
    let edits = Int(rate * Double(minutes) * 60) / people
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<people {
        group.addTask {
          var writer = MeetingWriter(number: number, workspace: workspace, postmortem: postmortem)
          try await writer.write(edits: edits)
        }
      }
      try await group.waitForAll()
    }
    process.end()
    report(edits * people, try size(workspace) - before)
  }

  /// Of the database with all that belongs to it, in bytes.
  private func size(_ workspace: LoadedWorkspace) throws -> Int {
    let folder = URL(filePath: workspace.data)
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.fileSizeKey])
      .filter { $0.lastPathComponent.hasPrefix("nachlese.sqlite") }
      .reduce(0) { $0 + (try $1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) }
  }

  private func report(_ edits: Int, _ bytes: Int) {
    if release.json {
      print("{\"people\":\(people),\"minutes\":\(minutes),\"edits\":\(edits),\"bytes\":\(bytes)}")
    } else {
      print(
        "\(people) people, \(minutes) minutes, \(edits) edits: \(bytes / 1_000) kB, \(bytes / max(edits, 1)) bytes an edit"
      )
    }
  }
}

/// Somebody who adds a row, types into it, and adds the next one.
struct MeetingWriter {
  let number: Int
  let workspace: LoadedWorkspace
  let postmortem: String
  private var pen: Pen

  /// How many edits a row takes.
  private static let rowLength = 100

  init(number: Int, workspace: LoadedWorkspace, postmortem: String) {
    (self.number, self.workspace, self.postmortem) = (number, workspace, postmortem)
    pen = Pen(client: "writer\(number)")
  }

  mutating func write(edits: Int) async throws {
    for edit in 0..<edits {
      let row = "row\(number)-\(edit / Self.rowLength)"
      let length = edit % Self.rowLength * 3
      if length == 0 {
        try await ask(Pen.adding(row: row, at: "\(10 + edit / Self.rowLength % 12):\(10 + number)"))
      }
      try await ask(Pen.typing("abc", behind: length, in: "event/\(row)"))
    }
  }

  private mutating func ask(_ command: String) async throws {
    pen.answered(try await workspace.post(workspace.commands(postmortem), pen.order(command)))
  }
}
