import ArgumentParser
import Foundation
import Storage
import StorageSQLite

/// `bin/bench start`: how long the server takes from its start until `/readyz` answers 200.
struct StartBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Time from start to ready, with a filled database.")

  @Option(help: "How many postmortems the database holds.")
  var postmortems = 1_000

  @Option(help: "How many timeline events each has.")
  var events = 25

  @Option(help: "How often it is started.")
  var runs = 9

  @Option(help: "The executable.", completion: .file())
  var nachlese = ".build/release/nachlese"

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let folder = try ScratchFolder.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await FilledDatabase(path: folder.appending(path: "nachlese.sqlite").path).fill(
      postmortems: postmortems, events: events)
    var times: [Double] = []
    for run in 0..<runs {
      times.append(
        try await ServedFolder(executable: nachlese, folder: folder, port: 18_400 + run).untilReady())
    }
    report(times.sorted())
  }

  private func report(_ times: [Double]) {
    let (median, slowest) = (times[times.count / 2], times[times.count - 1])
    if json {
      print(
        "{\"postmortems\":\(postmortems),\"runs\":\(runs),\"p50\":\(rounded(median)),\"max\":\(rounded(slowest))}"
      )
    } else {
      print("\(postmortems) postmortems of \(events) events, \(runs) starts:")
      print("ready after \(rounded(median)) ms (median), \(rounded(slowest)) ms (slowest)")
    }
  }

  private func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10 }
}
