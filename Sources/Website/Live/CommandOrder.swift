import Postmortems
import Storage

/// What is sent to ask a command. Repeating it with the same `client` and `counter` is safe.
struct CommandOrder: Decodable {
  let client: ClientID
  let counter: Counter
  /// The stamp of the latest revision that its author saw.
  let base: Seen?
  let command: Command

  /// How many its sender asked before it.
  struct Counter: Decodable {
    let number: Int

    init(from decoder: any Decoder) throws { number = try decoder.wholeNumber(in: 0...Int.max) }
  }

  /// The stamp of what was seen, as it is spelled.
  struct Seen: Decodable {
    let stamp: Stamp

    init(from decoder: any Decoder) throws {
      guard let stamp = Stamp(spelled: try decoder.singleValueContainer().decode(String.self)) else {
        throw Misspelling.stamp.error(at: decoder.codingPath)
      }
      self.stamp = stamp
    }
  }
}
