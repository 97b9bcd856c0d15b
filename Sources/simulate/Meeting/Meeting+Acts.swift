import Postmortems
import Rooms
import Storage

/// What people do on their pages in a meeting.
extension Meeting {
  mutating func act(_ window: Int) {
    guard asked.count < plan.commands else { return }
    plan(.act(window: window), in: 20 + below(400))
    guard let page = windows[window].page else { return }
    let fields = fields(of: page)
    let field = fields[below(fields.count)]
    switch below(100) {
    case ..<52: insert(page, field)
    case ..<68: delete(page, field)
    case ..<72: hold(page, field)
    default: ask(page)
    }
  }

  /// The summary, where everybody writes, the rows that the page shows, and those in it that somebody deleted.
  private func fields(of page: Int) -> [TextField] {
    let client = clients[page]
    let rows = client.shown?.postmortem.timeline.events.map { TextField.of(.event($0.id)) } ?? []
    let struckOut = client.fields.filter { client[$0]?.isStranded == true && !client.isHidden($0) }
    return [.summary, .summary, .notes] + rows + struckOut
  }

  private mutating func insert(_ page: Int, _ field: TextField) {
    let edit = TextEdit([
      .retain(place(in: clients[page].text(field))), .insert(promises.characters(1 + below(6))),
    ])
    type(edit, field, page)
  }

  private mutating func delete(_ page: Int, _ field: TextField) {
    let scalars = Array(clients[page].text(field).unicodeScalars)
    guard !scalars.isEmpty else { return }
    let start = below(scalars.count)
    let gone = scalars[start..<min(scalars.count, start + 1 + below(4))]
    let width = { (scalars: ArraySlice<Unicode.Scalar>) in scalars.reduce(0) { $0 + UTF16.width($1) } }
    promises.deleted(String(String.UnicodeScalarView(gone)))
    type(TextEdit([.retain(width(scalars[..<start])), .delete(width(gone))]), field, page)
  }

  private mutating func type(_ edit: TextEdit, _ field: TextField, _ page: Int) {
    let before = clients[page].text(field)
    recorder?.types(edit, over: before, field, clients[page], at: schedule.now)
    with(page) { $0.type(edit, in: field, $1) }
  }

  /// Begins to compose a character, which takes a while.
  private mutating func hold(_ page: Int, _ field: TextField) {
    guard clients[page][field]?.isComposing != true else { return }
    recorder?.holds(field, over: clients[page].text(field), clients[page], at: schedule.now)
    with(page) { client, _ in client.hold(field) }
    plan(.composed(client: page, field), in: 100 + below(1_500))
  }

  mutating func compose(_ page: Int, _ field: TextField) {
    guard !clients[page].isOver else { return }
    insert(page, field)
    recorder?.releases(field, clients[page], at: schedule.now)
    with(page) { $0.release(field, $1) }
    leaveIfContradicted(page)
  }

  /// Where no surrogate pair is cut.
  private mutating func place(in text: String) -> Int {
    text.unicodeScalars.prefix(below(text.unicodeScalars.count + 1)).reduce(0) { $0 + UTF16.width($1) }
  }

  private mutating func ask(_ page: Int) {
    guard let command = command(page) else { return }
    recorder?.asks(command, clients[page], at: schedule.now)
    with(page) { client, _ in client.ask(command) }
  }

  private mutating func command(_ page: Int) -> Command? {
    guard let postmortem = clients[page].shown?.postmortem else { return nil }
    let events = postmortem.timeline.events
    if events.count < 3 || below(4) == 0 { return row() }
    let event = events[below(events.count)].id
    switch below(8) {
    case 0, 1: return .timeline(.flagEvent(event: event, flag: .feedsCause))
    case 2: return .timeline(.unflagEvent(event: event, flag: .feedsCause))
    case 3, 4: return .item(.remove(item: .event(event)))
    case 5, 6:
      let gone = promises.rows.filter { postmortem.isRemoved(.event($0)) }
      return gone.isEmpty ? nil : .item(.restore(item: .event(gone[below(gone.count)])))
    default: return .timeline(.setEventTime(event: event, when: clockTime(), near: nil))
    }
  }

  private mutating func row() -> Command {
    let id = EventID.random(using: &random)
    promises.entered(id)
    return .timeline(
      .addEvent(
        id: id, when: clockTime(), text: promises.characters(3), kind: nil, flags: nil, source: nil, near: nil
      ))
  }

  private mutating func clockTime() -> String { "\(8 + below(10)):\(10 + below(50))" }
}
