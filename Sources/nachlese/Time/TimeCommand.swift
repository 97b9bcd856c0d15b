import ArgumentParser
import Foundation
import Postmortems

/// `nachlese time`: what a vague time is understood as.
struct TimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Say what a vague time is understood as, as JSON.",
    discussion: """
      A time that cannot be read is no error: it is kept as typed, its precision is \
      unknown, and there are guesses.

        nachlese time "~14:30" --zone Europe/Berlin --near 2021-12-10
        nachlese time Mitte Mai
        nachlese time -5
      """)

  // Also what begins like an option: -5 is a time.
  @Argument(parsing: .allUnrecognized, help: "The time, as somebody would type it.")
  var text: [String]

  @Option(help: "The zone that it is meant in, where it names none.")
  var zone = "UTC"

  @Option(help: "A time near it, such as that of the row above; a time without a date takes its date.")
  var near: String?

  @Option(help: .hidden)
  var now: String?

  func validate() throws {
    if let option = text.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("There is no option \(option).")
    }
  }

  // Without the -- behind which everything is the time.
  private var typed: String {
    let end = text.firstIndex(of: "--")
    return text.indices.filter { $0 != end }.map { text[$0] }.joined(separator: " ")
  }

  func run() throws {
    let text = typed
    guard let zone = TimeZone(identifier: zone) else {
      throw ValidationError("There is no time zone \(self.zone).")
    }
    guard text.utf16.count <= Wording.longestTime else {
      throw Failure("A time is at most \(Wording.longestTime) characters long.")
    }
    let now = try now.map { try read($0, in: zone, at: Date()) }?.earliest ?? Date()
    let row = try near.map { try read($0, in: zone, at: now) }
    let context = TimeContext(
      zone: zone, near: row?.writtenDate.map { .day($0) }, above: row?.minute, now: now)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    StandardOutput.line(String(decoding: try encoder.encode(Understood(text, context)), as: UTF8.self))
  }

  private func read(_ text: String, in zone: TimeZone, at now: Date) throws -> FuzzyTime {
    let time = FuzzyTime.read(text, TimeContext(zone: zone, now: now))
    guard time.earliest != nil else { throw ValidationError("\(text) is not a time that can be read.") }
    return time
  }
}

/// A time as it was understood, together with what else it might have meant.
struct Understood: Encodable {
  private let time: FuzzyTime
  private let guesses: [String]

  private enum CodingKeys: CodingKey { case edtf, guesses }

  init(_ typed: String, _ context: TimeContext) {
    time = FuzzyTime.read(typed, context)
    guesses = time.precision == .unknown ? FuzzyTime.guesses(for: typed, context) : []
  }

  func encode(to encoder: any Encoder) throws {
    try time.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(time.edtf, forKey: .edtf)
    try values.encode(guesses, forKey: .guesses)
  }
}
