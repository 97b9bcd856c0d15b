import ArgumentParser
import Foundation
import Interchange
import Postmortems

/// `bin/fuzz import`: documents made from a grammar, some of them out of real protocols, then mutilated.
struct ImportFuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import generated and mutated documents.",
    discussion: """
      Each document follows from the seed and its number, so that whatever is found can be had again with --only.
      A document that crashes the reader ends the process: its number is in the file that --trace names.
      """)

  @Option(help: "How many documents.")
  var documents = 100_000

  @Option(help: "The seed that all documents follow from.")
  var seed: UInt64 = 1

  @Option(help: "The number of the first document.")
  var first = 0

  @Option(help: "Read this document alone, and print it.")
  var only: Int?

  @Option(help: "A folder of protocols to begin with, besides those that are made up.")
  var corpus: String?

  @Option(help: "The file that holds the number of the document being read.")
  var trace: String?

  func run() async throws {
    let garden = try DocumentGarden(seed: seed, corpus: corpus)
    if let only {
      let document = garden.document(only)
      FileHandle.standardOutput.write(Data(document))
      FileHandle.standardError.write(Data("\n\(Attempt(document, seed).summary)\n".utf8))
      return
    }
    var tally = Tally()
    let trace = try trace.map { try Trace(path: $0) }
    for number in first..<first + documents {
      try trace?.write(number)
      tally.add(Attempt(garden.document(number), seed &+ UInt64(number)), number)
      if (number + 1) % 50_000 == 0 { FileHandle.standardError.write(Data("\(number + 1)\n".utf8)) }
    }
    print(tally.report)
    if !tally.excesses.isEmpty { throw ExitCode.failure }
  }
}

/// The number of the document being read, where it outlives the process.
struct Trace {
  private let handle: FileHandle

  init(path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    handle = try FileHandle(forWritingTo: URL(filePath: path))
  }

  func write(_ number: Int) throws {
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data("\(number)\n".utf8))
  }
}
