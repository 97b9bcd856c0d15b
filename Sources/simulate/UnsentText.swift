import Postmortems
import Storage

/// A text as one page shows it: what the server said, and over it what was typed here and has not arrived. One edit is
/// under way, the rest is composed behind it; the same rules as in the browser.
struct UnsentText {
  private(set) var text: String
  private(set) var underway: (name: CommandID, edit: TextEdit)?
  private(set) var pending: TextEdit?
  /// Nothing was left to do of what is under way, so that no message tells of it: it has arrived once the page has come
  /// to this revision.
  private var settledAt: Int?
  /// The revision that what is under way became, as the answer said.
  private var expectedAt: Int?

  init(_ text: String) { self.text = text }

  var isSettled: Bool { underway == nil && pending == nil }

  mutating func type(_ edit: TextEdit) {
    text = (try? edit.applied(to: text)) ?? text
    pending = pending.map { $0.composed(with: edit) } ?? edit
  }

  /// What is to be sent now, under that name; nil while something is under way or nothing waits.
  mutating func send(as name: CommandID) -> TextEdit? {
    guard underway == nil, let edit = pending else { return nil }
    pending = nil
    underway = (name, edit)
    return edit
  }

  /// Works in what the server says was written.
  mutating func receive(_ edit: TextEdit, by command: CommandID, here client: ClientID) {
    if let name = underway?.name, name == command { return arrived() }
    let isFirst = client < command.client
    var theirs = edit
    if let (name, ours) = underway {
      underway = (name, ours.transformed(over: theirs, first: isFirst))
      theirs = theirs.transformed(over: ours, first: !isFirst)
    }
    if let ours = pending {
      pending = ours.transformed(over: theirs, first: isFirst)
      theirs = theirs.transformed(over: ours, first: !isFirst)
    }
    text = (try? theirs.applied(to: text)) ?? text
  }

  private mutating func arrived() { (underway, settledAt, expectedAt) = (nil, nil, nil) }

  /// Says that nothing is left to do of what is under way.
  mutating func settle(_ name: CommandID, at revision: Int) {
    if underway?.name == name { settledAt = revision }
  }

  /// Says as which revision the stream will tell of what is under way.
  mutating func expect(_ name: CommandID, at revision: Int) {
    if underway?.name == name { expectedAt = revision }
  }

  /// Whether the page has come to the revision that an answer named, and it was another one: the database has been put
  /// back to what it was before.
  func isContradicted(at revision: Int) -> Bool { expectedAt.map { revision >= $0 } ?? false }

  /// The page has come to this revision.
  mutating func reached(_ revision: Int) {
    if let settledAt, revision >= settledAt { arrived() }
  }

  /// What was typed here and never arrived, given up.
  mutating func abandon() -> [String] {
    defer { (underway, pending, settledAt, expectedAt) = (nil, nil, nil, nil) }
    return [underway?.edit, pending].compactMap { $0?.inserted }
  }
}
