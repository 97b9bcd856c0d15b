import ArgumentParser
import Foundation

/// `bin/bench import`: how long `nachlese import` takes for many files, and what memory.
struct ImportBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Files a second into an empty, durable SQLite database.",
    discussion: """
      The files are made from the protocols of a corpus, each a different one. What is measured is the whole \
      program, from its start to its end.
      """)

  @Option(parsing: .upToNextOption, help: "How many files, once or several times.")
  var files = [100, 1_000, 10_000]

  @Option(help: "How often each is measured; the median counts.")
  var runs = 3

  @Option(help: "A folder of protocols.", completion: .directory)
  var corpus = ProcessInfo.processInfo.environment["NACHLESE_CORPUS"] ?? "../shared/corpus"

  @OptionGroup var release: MeasuredRelease

  func run() throws {
    let grown = try GrownCorpus(URL(filePath: corpus))
    let folder = try ScratchFolder.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    let disk = try DiskWait(in: folder)
    for count in files {
      let source = folder.appending(path: "source-\(count)")
      let bytes = try grown.write(count, to: source)
      let figures = try (0..<runs).map { run in
        try ImportFigures(
          files: count, bytes: bytes,
          try measure(source, into: folder.appending(path: "data-\(count)-\(run)")))
      }
      let median = figures.sorted { $0.process.seconds < $1.process.seconds }[runs / 2]
      print(release.json ? median.json(disk) : median.sentence(disk))
    }
  }

  private func measure(_ source: URL, into data: URL) throws -> MeasuredProcess {
    defer { try? FileManager.default.removeItem(at: data) }
    return try MeasuredProcess(
      release.nachlese, ["import", source.path, "--data", data.path, "--json"],
      output: source.deletingLastPathComponent().appending(path: "lines.json"))
  }
}
