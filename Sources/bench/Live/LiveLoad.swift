import NIOCore

/// What writers do to one postmortem while others listen: each edit has its moment, whether or not the one before it was
/// answered by then (an open loop: a slow server is not spared).
struct LiveLoad: Sendable {
  let listeners: Int
  let writers: Int
  /// Edits a second, of all writers together.
  let rate: Double
  let seconds: Double
  /// Further listeners who connect and never read.
  let stalled: Int

  /// How many edits each writer makes.
  var editsEach: Int { max(1, Int(rate * seconds / Double(writers))) }

  /// How long after the first edit of all this one is due.
  /// - Parameter counter: the writer's own, from 1.
  func due(writer: Int, counter: Int) -> TimeAmount {
    .nanoseconds(Int64((Double((counter - 1) * writers + writer) / rate) * 1e9))
  }
}

/// The name of a writer's client: its number in it.
enum WriterName {
  static func of(_ writer: Int) -> String { "writer\(writer)" }

  /// The writer and counter in `writer3:17`.
  static func read(_ name: some Collection<UInt8>) -> (writer: Int, counter: Int)? {
    let parts = name.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2, parts[0].starts(with: "writer".utf8),
      let writer = number(parts[0].dropFirst(6)), let counter = number(parts[1])
    else { return nil }
    return (writer, counter)
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    digits.isEmpty
      ? nil
      : digits.reduce(0) { sum, digit -> Int? in
        guard let sum, (0x30...0x39).contains(digit) else { return nil }
        return sum * 10 + Int(digit - 0x30)
      }
  }
}
