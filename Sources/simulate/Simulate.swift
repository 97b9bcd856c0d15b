import ArgumentParser
import Foundation

/// `bin/simulate`: whole meetings, one after the other, each out of its seed.
@main
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Run whole meetings in virtual time, and see whether everything promised is kept.",
    discussion: """
      At least five pages, three hundred commands and twenty faults a meeting: cut streams, lost and repeated requests, \
      crashes, commits of unknown outcome, other writers, slow listeners, restored backups. A seed that fails is \
      printed, leads to the same story again, and is shortened.
      """)

  @Option(help: "How many meetings.")
  var seeds = 1_000

  @Option(help: "The seed of the first.")
  var seed: UInt64 = 1

  @Option(help: "A mistake to build in: tellBeforeCommit, forgetRepeat, dropTransform, reuseClient.")
  var sabotage: Sabotage?

  func run() throws {
    for number in 0..<UInt64(seeds) {
      let plan = MeetingPlan(seed: seed + number, sabotage: sabotage)
      var meeting = try Meeting(plan)
      let violations = meeting.run()
      if violations.isEmpty { continue }
      print(try Story(plan).text)
      throw ExitCode.failure
    }
    print("\(seeds) meetings from seed \(seed) on: everything that was promised was kept.")
  }
}

extension Sabotage: ExpressibleByArgument {}
