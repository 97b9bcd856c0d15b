/// What one client asks of a postmortem, order after order, each on what the one before it was answered with.
struct Pen: Sendable {
  /// What a command is answered with.
  struct Answer: Decodable {
    let revision: Int
    let tag: String
  }

  let client: String
  /// Of the last order.
  private(set) var counter = 0
  private var base: String?

  init(client: String) { self.client = client }

  /// The next order, as it is sent.
  mutating func order(_ command: String) -> String {
    counter += 1
    let seen = base.map { "\"base\":\"\($0)\"," } ?? ""
    return "{\"client\":\"\(client)\",\"counter\":\(counter),\(seen)\"command\":\(command)}"
  }

  mutating func answered(_ answer: Answer) { base = "\(answer.revision)-\(answer.tag)" }

  /// Types a word behind so many UTF-16 code units of a text.
  static func typing(_ word: String, behind length: Int, in text: String) -> String {
    let steps = length == 0 ? "[\"\(word)\"]" : "[\(length),\"\(word)\"]"
    return "{\"edit\":{\"text\":\"\(text)\",\"edit\":\(steps)}}"
  }

  /// Adds a row without words to the timeline.
  static func adding(row: String, at time: String) -> String {
    "{\"addEvent\":{\"id\":\"\(row)\",\"when\":\"2026-03-02 \(time)\",\"text\":\"\"}}"
  }
}
