import ArgumentParser
import Foundation

/// `bin/simulate`: whole meetings, each out of its seed, on all processors at once.
@main
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Run whole meetings in virtual time, and see whether everything promised is kept.",
    discussion: """
      At least five people, three hundred commands and twenty faults a meeting: cut streams, lost, late and repeated \
      requests, crashes, commits refused or of unknown outcome, other writers, slow listeners, restored backups, pages \
      loaded anew, rows deleted and brought back, a postmortem restricted or discarded. A seed that fails is printed, \
      leads to the same story again, and is shortened.
      """,
    subcommands: [Run.self, Stories.self, Engines.self], defaultSubcommand: Run.self)
}

extension Sabotage: ExpressibleByArgument {}
