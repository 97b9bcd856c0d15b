import ArgumentParser
import Foundation
import Postmortems

/// `simulate engines`: random cases of text edits and what this engine makes of them, a JSON object a line, to be held
/// against the engine of the browser.
struct Engines: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write random text edits, and what the server's engine makes of them.")

  @Option(help: "How many cases.")
  var cases = 200_000

  @Option(help: "The seed that they follow from.")
  var seed: UInt64 = 1

  func run() throws {
    var random = SplitMix64(seed: seed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    for _ in 0..<cases {
      var line = try encoder.encode(EngineCase(&random))
      line.append(UInt8(ascii: "\n"))
      try FileHandle.standardOutput.write(contentsOf: line)
    }
  }
}
