import ArgumentParser

/// `bin/bench`: measures what the project promises in figures.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure what the project promises in figures.",
    subcommands: [
      StartBench.self, ImportBench.self, HistoryBench.self, LiveBench.self, KillBench.self,
      MeetingSizeBench.self, FloorServer.self,
    ])
}
