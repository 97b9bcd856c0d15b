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

  @OptionGroup var release: MeasuredRelease

  func run() async throws {
    let folder = try ScratchFolder.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await FilledDatabase(path: folder.appending(path: "nachlese.sqlite").path).fill(
      postmortems: postmortems, events: events)
    var times: [Double] = []
    for run in 0..<runs {
      times.append(try await start(folder, port: 18_400 + run))
    }
    report(times.sorted())
  }

  /// Starts it on the folder, waits until it is ready, ends it, and says how many seconds that took.
  private func start(_ folder: URL, port: Int) async throws -> Double {
    let clock = ContinuousClock()
    let began = clock.now
    let process = try ServedProcess(
      release.nachlese, ["serve", "--port", "\(port)", "--data", folder.path])
    try await process.untilReady(port: port)
    let took = clock.now - began
    process.end()
    return took.seconds
  }

  private func report(_ times: [Double]) {
    let (median, slowest) = (times[times.count / 2], times[times.count - 1])
    if release.json {
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
