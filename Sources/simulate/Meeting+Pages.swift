import Postmortems
import Rooms
import Storage

/// What the pages do in a meeting, and what they hear.
extension Meeting {
  mutating func act(_ page: Int) {
    remaining[page] -= 1
    if remaining[page] > 0 { plan(.act(page: page), in: 20 + below(400)) }
    let fields = fields(of: page)
    let field = fields[below(fields.count)]
    switch below(100) {
    case ..<58: insert(page, field)
    case ..<74: delete(page, field)
    default: if let command = command(page) { request(pages[page].ask(command)) }
    }
    send(page)
  }

  /// The summary, where everybody writes, and the rows that the page knows.
  private func fields(of page: Int) -> [TextField] {
    [.summary, .summary, .notes] + pages[page].stored.postmortem.timeline.events.map { .of(.event($0.id)) }
  }

  private mutating func insert(_ page: Int, _ field: TextField) {
    let text = pages[page].text(field)
    let at = place(in: text)
    pages[page].type(TextEdit([.retain(at), .insert(promises.characters(1 + below(6)))]), in: field)
  }

  private mutating func delete(_ page: Int, _ field: TextField) {
    let scalars = Array(pages[page].text(field).unicodeScalars)
    guard !scalars.isEmpty else { return }
    let start = below(scalars.count)
    let gone = scalars[start..<min(scalars.count, start + 1 + below(4))]
    let width = { (scalars: ArraySlice<Unicode.Scalar>) in scalars.reduce(0) { $0 + UTF16.width($1) } }
    promises.deleted(String(String.UnicodeScalarView(gone)))
    pages[page].type(TextEdit([.retain(width(scalars[..<start])), .delete(width(gone))]), in: field)
  }

  /// Where no surrogate pair is cut.
  private mutating func place(in text: String) -> Int {
    text.unicodeScalars.prefix(below(text.unicodeScalars.count + 1)).reduce(0) { $0 + UTF16.width($1) }
  }

  private mutating func command(_ page: Int) -> Command? {
    let events = pages[page].stored.postmortem.timeline.events
    if events.count < 3 || below(4) == 0 {
      let when = "\(8 + below(10)):\(10 + below(50))"
      return .timeline(
        .addEvent(
          id: .random(using: &random), when: when, text: promises.characters(3), kind: nil, flags: nil,
          source: nil, near: nil))
    }
    let event = events[below(events.count)].id
    return switch below(3) {
    case 0: .timeline(.flagEvent(event: event, flag: .feedsCause))
    case 1: .timeline(.unflagEvent(event: event, flag: .feedsCause))
    default: .timeline(.setEventTime(event: event, when: "\(8 + below(10)):\(10 + below(50))", near: nil))
    }
  }

  mutating func send(_ page: Int) { for request in pages[page].send() { self.request(request) } }

  private mutating func request(_ request: Request) {
    plan(.retry(page: request.page, request.name), in: 1_000 + below(2_000))
    if strike(.loss) != nil { return }
    plan(.arrives(request), in: 1 + below(150))
    if strike(.duplication) != nil { plan(.arrives(request), in: 1 + below(3_000)) }
  }

  /// Asks once more for what has no answer yet.
  mutating func retry(_ page: Int, _ name: CommandID) {
    if let request = pages[page].waiting[name] { self.request(request) }
  }

  /// Notes what has been promised.
  mutating func note(_ answer: Answer, to name: CommandID) {
    if case .accepted(_, let changes, _) = answer, !changes.isEmpty { promises.acknowledged(name) }
  }

  mutating func hear(_ answer: Answer, to name: CommandID, _ page: Int) {
    if case .refused(let refusal) = answer, case .text? = pages[page].waiting[name]?.command {
      violations.append("page \(page) was refused \(name): \(refusal)")
    }
    pages[page].heard(answer, to: name)
    if pages[page].isContradicted { return load(page) }
    send(page)
  }

  mutating func hear(_ message: Message, _ page: Int, _ connection: Int) {
    server?.delivered(connection)
    guard pages[page].connection == connection else { return }
    switch message {
    case .entry(let entry):
      guard entry.revision == pages[page].stored.stamp.revision + 1 else {
        violations.append("page \(page) at \(pages[page].stored.stamp) heard \(entry.stamp)")
        return
      }
      promises.saw(entry)
      pages[page].hear(entry)
      if pages[page].isContradicted { return load(page) }
      send(page)
    case .reload: load(page)
    }
  }

  private mutating func load(_ page: Int) {
    lose(page)
    if let stored = server?.books.stored { pages[page].load(stored) }
  }

  mutating func connect(_ page: Int) {
    guard pages[page].connection == nil else { return }
    guard server != nil else { return plan(.connect(page: page), in: 300 + below(700)) }
    connections += 1
    pages[page].connection = connections
    let messages = server?.listen(connections, page: page, after: pages[page].stored.stamp, journal) ?? []
    for message in messages { send(message, page, connections) }
  }

  /// The stream of a page ends, and it comes back.
  mutating func lose(_ page: Int) {
    guard let connection = pages[page].connection else { return }
    server?.leave(connection)
    pages[page].connection = nil
    plan(.connect(page: page), in: 50 + below(1_500))
  }
}
