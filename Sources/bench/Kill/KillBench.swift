import ArgumentParser
import Foundation

/// `bin/bench kill`: what of all that was acknowledged is still there after the server was killed again and again.
struct KillBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill", abstract: "Kill the server under load, and count what was lost.")

  @Option(help: "How often it is killed.")
  var kills = 100

  @Option(help: "How many commands are acknowledged before each.")
  var commands = 1_000

  @Option(help: "How many write at once.")
  var writers = 16

  @OptionGroup var release: MeasuredRelease

  func run() async throws {
    let folder = try ScratchFolder.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try LoadedWorkspace(release.nachlese, in: folder, port: 18_600)
    var verdict = KillVerdict(kills: kills)
    var rounds: [KillRound.Outcome] = []
    for _ in 0..<kills {
      let round = KillRound(workspace: workspace, writers: writers, commands: commands + .random(in: 0..<200))
      rounds.append(try await round.run())
    }
    let path = URL(filePath: workspace.data).appending(path: "nachlese.sqlite").path
    for outcome in rounds { try await verdict.judge(outcome, in: path) }
    print(release.json ? verdict.json : verdict.sentence)
    guard verdict.isClean else { throw ExitCode.failure }
  }
}
