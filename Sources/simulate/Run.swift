import ArgumentParser
import Foundation

/// `simulate [--seeds N] [--seed S]`: so many meetings.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Run so many meetings.")

  @Option(help: "How many meetings.")
  var seeds = 1_000

  @Option(help: "The seed of the first.")
  var seed: UInt64 = 1

  @Option(help: "A mistake to build in: tellBeforeCommit, forgetRepeat, dropTransform, reuseClient.")
  var sabotage: Sabotage?

  func run() async throws {
    let began = ContinuousClock.now
    let tally = try await Meetings(from: seed, count: seeds, sabotage: sabotage).run()
    if let failed = tally.failed {
      print(try Story(MeetingPlan(seed: failed, sabotage: sabotage)).text)
      throw ExitCode.failure
    }
    print(
      """
      \(tally.meetings) meetings from seed \(seed) on: everything that was promised was kept.
      \(tally.commands) commands, \(tally.faults) faults, \(tally.revisions) revisions in \
      \((ContinuousClock.now - began).formatted(.units(allowed: [.minutes, .seconds, .milliseconds])))
      """)
  }
}
