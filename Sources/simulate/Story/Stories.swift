import ArgumentParser
import Foundation

/// `simulate stories`: what happened in the windows of some meetings, a JSON object a line, to be gone through again by
/// the scripts of the browser.
struct Stories: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write down what browser windows did and heard, for their scripts to do the same.")

  @Option(help: "How many windows.")
  var windows = 300

  @Option(help: "The seed of the first meeting.")
  var seed: UInt64 = 1

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    var (written, next) = (0, seed)
    while written < windows {
      var meeting = try Meeting(MeetingPlan(seed: next))
      meeting.recorder = Recorder()
      _ = meeting.run()
      for (_, story) in (meeting.recorder?.stories ?? [:]).sorted(by: { $0.key < $1.key }) {
        for event in story {
          try FileHandle.standardOutput.write(contentsOf: encoder.encode(event) + [UInt8(ascii: "\n")])
        }
        written += 1
      }
      next += 1
    }
  }
}
