import Postmortems
import Rooms
import Storage

/// A page in a browser: the postmortem as the server last told it, and over it what was typed and has not arrived.
struct SimulatedPage {
  let client: ClientID
  private(set) var stored: StoredPostmortem
  private(set) var texts: [TextField: UnsentText] = [:]
  /// What was asked for and has no answer yet.
  private(set) var waiting: [CommandID: Request] = [:]
  /// What had to be given up, shown to its writer as "not saved".
  private(set) var notSaved: [String] = []
  var connection: Int?
  private var counter = 0
  let index: Int

  init(_ index: Int, _ client: ClientID, _ stored: StoredPostmortem) {
    (self.index, self.client, self.stored) = (index, client, stored)
  }

  var isSettled: Bool { waiting.isEmpty && texts.values.allSatisfy(\.isSettled) }

  /// Whether what it was answered is not what its stream tells.
  var isContradicted: Bool { texts.values.contains { $0.isContradicted(at: stored.stamp.revision) } }

  /// What the field says on this page.
  func text(_ field: TextField) -> String {
    texts[field]?.text ?? ((try? stored.postmortem.text(of: field)) ?? "")
  }

  mutating func type(_ edit: TextEdit, in field: TextField) {
    var text = texts[field] ?? UnsentText(text(field))
    text.type(edit)
    texts[field] = text
  }

  /// The edits that can go out now: one a field.
  mutating func send() -> [Request] {
    texts.keys.sorted { $0.spelled < $1.spelled }.compactMap { field in
      let name = CommandID(client: client, counter: counter + 1)
      guard let edit = texts[field]?.send(as: name) else { return nil }
      return ask(.text(.edit(text: field, edit: edit)))
    }
  }

  mutating func ask(_ command: Command) -> Request {
    counter += 1
    let name = CommandID(client: client, counter: counter)
    let request = Request(page: index, name: name, base: stored.stamp, command: command)
    waiting[name] = request
    return request
  }

  /// Takes the next message of its stream.
  mutating func hear(_ entry: Entry) {
    stored.fold(entry)
    for case .text(.edited(let field, let edit)) in entry.changes {
      texts[field]?.receive(edit, by: entry.command, here: client)
    }
    for field in texts.keys { texts[field]?.reached(entry.revision) }
  }

  /// Takes an answer. What was accepted without a change, or was refused, will be told by no message.
  mutating func heard(_ answer: Answer, to name: CommandID) {
    guard let request = waiting.removeValue(forKey: name) else { return }
    guard case .text(.edit(let field, _)) = request.command else {
      if case .accepted = answer { return }
      return handBack(request)
    }
    switch answer {
    case .accepted(let stamp, let changes, _):
      if changes.isEmpty { texts[field]?.settle(name, at: stamp.revision) }
      if !changes.isEmpty { texts[field]?.expect(name, at: stamp.revision) }
      texts[field]?.reached(stored.stamp.revision)
    case .refused, .otherHistory: notSaved += texts[field]?.abandon() ?? []
    }
  }

  private mutating func handBack(_ request: Request) {
    guard case .timeline(.addEvent(_, _, let text, _, _, _, _)) = request.command else { return }
    notSaved.append(text)
  }

  /// Loads the postmortem anew. What had not arrived is kept apart: nothing is merged silently.
  mutating func load(_ now: StoredPostmortem) {
    for field in texts.keys { notSaved += texts[field]?.abandon() ?? [] }
    for request in waiting.values { handBack(request) }
    (texts, waiting, stored) = ([:], [:], now)
  }
}
