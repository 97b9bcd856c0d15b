import ArgumentParser

/// `bin/fuzz`: feeds what reads foreign input with what nobody would write, and looks for a crash, a hang, or a cost out
/// of proportion.
@main
struct Fuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Feed what reads foreign input with what nobody would write.",
    subcommands: [ImportFuzz.self])
}
