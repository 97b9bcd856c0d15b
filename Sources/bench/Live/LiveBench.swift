import ArgumentParser
import Foundation

/// `bin/bench live`: how soon everybody in a room hears of what others write.
struct LiveBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live", abstract: "From a writer's request to each listener's receipt, over the real server."
  )

  @Option(help: "How many listen.")
  var listeners = 30

  @Option(help: "How many write, each in a row of its own.")
  var writers = 4

  @Option(help: "Edits a second, in all.")
  var rate = 20.0

  @Option(help: "For how many seconds.")
  var seconds = 20.0

  @Option(help: "Further listeners who never read.")
  var stalled = 0

  @Flag(help: "Put the same load on a pycrdt-websocket server.")
  var peer = false

  @Option(help: "The Python that the peer runs in.", completion: .file())
  var python = ".build-venv-peer/bin/python"

  @OptionGroup var release: MeasuredRelease

  private var load: LiveLoad {
    LiveLoad(listeners: listeners, writers: writers, rate: rate, seconds: seconds, stalled: stalled)
  }

  func validate() throws {
    guard listeners >= 0, writers > 0, rate > 0, seconds > 0, stalled >= 0 else {
      throw ValidationError("Listeners, writers, rate and seconds are counted from 1.")
    }
  }

  func run() async throws {
    FileLimit.raise()
    let folder = try ScratchFolder.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    let disk = try DiskWait(in: folder)
    var figures = try await ours(in: folder, disk)
    let watched = folder.appending(path: "watched")
    try FileManager.default.createDirectory(at: watched, withIntermediateDirectories: true)
    let short = LiveLoad(listeners: min(listeners, 30), writers: writers, rate: rate, seconds: 3, stalled: 0)
    figures.fsyncsPerAck = try await CountedSyncs(load: short, executable: release.nachlese)
      .perAcknowledgement(in: watched)
    let floor = try await bare(bytes: figures.bytesPerMessage)
    figures.floorP50 = floor.outcome.deliveries.percentile(50)
    figures.floorP99 = floor.outcome.deliveries.percentile(99)
    figures.floorCpuMicrosecondsPerDelivery = floor.taken.cpuPerDelivery(floor.outcome)
    if peer {
      let run = PeerRun(load: load, python: python, scripts: "bench/peer", port: 18_502)
      let heard = try await run.measure(in: folder)
      figures.peerP50 = heard.deliveries.percentile(50)
      figures.peerP99 = heard.deliveries.percentile(99)
      figures.peerUndelivered = heard.undelivered
      figures.peerCpuMicrosecondsPerDelivery = heard.cpuSeconds * 1e6 / Double(max(heard.deliveries.count, 1))
    }
    print(release.json ? try figures.json : figures.sentences)
  }

  private func ours(in folder: URL, _ disk: DiskWait) async throws -> LiveFigures {
    let server = try await LiveServer(release.nachlese, in: folder, writers: writers, port: 18_500)
    defer { server.process.end() }
    let (outcome, taken) = try await measured(server.process, at: server.address)
    return LiveFigures(load, outcome, taken, disk)
  }

  private func bare(bytes: Int) async throws -> (outcome: LiveRun.Outcome, taken: Taken) {
    let port = 18_501
    let process = try ServedProcess(
      CommandLine.arguments[0], ["floor", "--port", "\(port)", "--bytes", "\(bytes)"])
    defer { process.kill() }
    try await process.untilListening(port: port)
    let address = LiveAddress(port: port, stream: "/", commands: "/", token: "") { "\($0)" }
    return try await measured(process, at: address)
  }

  private func measured(_ process: ServedProcess, at address: LiveAddress) async throws -> (
    outcome: LiveRun.Outcome, taken: Taken
  ) {
    // What the first listeners bring with them is the server's, not theirs.
    let first = LiveLoad(listeners: 20, writers: writers, rate: rate, seconds: seconds, stalled: 0)
    try await LiveRun(load: first, address: address).visit()
    let before = try process.memory()
    var (connected, cpu, took) = (before, 0.0, 0.0)
    let outcome = try await LiveRun(load: load, address: address).measure(
      connected: {
        connected = try process.memory()
        cpu = try process.cpuSeconds()
      }, ended: { took = try process.cpuSeconds() - cpu })
    return (outcome, Taken(cpuSeconds: took, memory: connected - before))
  }
}
